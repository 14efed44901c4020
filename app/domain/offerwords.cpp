#include "app/domain/offerwords.h"

#include "app/domain/arabicwords.h"
#include "app/domain/searchfold.h"

#include <algorithm>
#include <array>

namespace migochat {

namespace {

// Folded. Words with other everyday meanings ("عرض السعر" is a quotation) are left out.
constexpr std::array<QStringView, 22> kWords{u"خصم",   u"خصومات", u"تخفيض",  u"تخفيضات",  u"عروض",      u"اوكازيون",
                                             u"هديه",  u"هدايا",  u"مجانا",  u"مجاني",    u"ببلاش",     u"كوبون",
                                             u"برومو", u"offer",  u"offers", u"discount", u"discounts", u"sale",
                                             u"promo", u"coupon", u"free",   u"gift"};

} // namespace

QList<OfferWord> offerWordsIn(QStringView text)
{
    const FoldedText folded = searchFoldWithOrigins(text);
    QList<OfferWord> words;
    for (const QStringView word : QStringView(folded.text).tokenize(u' ', Qt::SkipEmptyParts)) {
        const QStringView bare = word.mid(arabicPrefixLength(word));
        if (std::ranges::find(kWords, word) == kWords.end() && std::ranges::find(kWords, bare) == kWords.end())
            continue;
        const qsizetype start = word.data() - folded.text.constData();
        const qsizetype from = folded.origins.at(start);
        const qsizetype to = folded.origins.at(start + word.size() - 1);
        words.append({from, to - from + 1});
    }
    return words;
}

} // namespace migochat
