#include "app/domain/arabicwords.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

// Longest first. What is left needs three letters after an article and four after a single letter, else half of
// the language would lose its first radical.
const std::array kArticles{u"وبال"_s, u"ولل"_s, u"وال"_s, u"فال"_s, u"بال"_s, u"كال"_s, u"ال"_s, u"لل"_s};
constexpr QStringView kSingles = u"وبلفك";
constexpr QStringView kFirstLetters = u"وبلفكا"; ///< of them all
const std::array kSuffixes{u"ها"_s, u"ين"_s, u"ات"_s, u"ه"_s, u"ش"_s};

constexpr qsizetype kShortestWord = 4;
constexpr qsizetype kLeftAfterArticle = 3;
constexpr qsizetype kLeftAfterSingle = 4;
constexpr qsizetype kLeftAfterSuffix = 3;

} // namespace

bool isArabicWord(QStringView word)
{
    return !word.isEmpty() && word.front().unicode() >= 0x0600 && word.front().unicode() < 0x0700;
}

qsizetype arabicPrefixLength(QStringView word)
{
    if (word.size() < kShortestWord || !kFirstLetters.contains(word.front()))
        return 0;
    for (const QString &article : kArticles) {
        if (word.startsWith(article) && word.size() - article.size() >= kLeftAfterArticle)
            return article.size();
    }
    return kSingles.contains(word.front()) && word.size() - 1 >= kLeftAfterSingle ? 1 : 0;
}

QString withoutArabicSuffix(QStringView word)
{
    // "مفيش" and its like are one word of their own, not a noun with an ending.
    if (!isArabicWord(word) || (word.startsWith(u'م') && word.endsWith(u'ش')))
        return {};
    for (const QString &suffix : kSuffixes) {
        if (word.endsWith(suffix) && word.size() - suffix.size() >= kLeftAfterSuffix)
            return word.chopped(suffix.size()).toString();
    }
    return {};
}

} // namespace migochat
