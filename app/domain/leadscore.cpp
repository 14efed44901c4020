#include "app/domain/leadscore.h"

#include "app/domain/searchfold.h"

#include <QHash>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Rule {
    QLatin1StringView name;
    int points;
    QStringView words; ///< folded, separated by blanks; a word may carry the article or a one-letter prefix
};

// Folded spelling (see searchFold): no hamza, ta marbuta as ha, Western digits.
constexpr std::array kRules{
    Rule{"asked_price"_L1, 10, u"بكام كام سعر اسعار ثمن تكلفه price prices cost quotation bkam kam"},
    Rule{"asked_size"_L1, 10, u"مقاس مقاسات نمره متوفر موجود xl 2xl 3xl 4xl size sizes available stock ma2as"},
    Rule{"company"_L1, 15,
         u"شركه للشركه مقاولات مصنع مستشفي فندق ضريبيه فاتوره company hospital hotel invoice factory"},
    Rule{"place"_L1, 10,
         u"القاهره الجيزه اسكندريه الاسكندريه المنصوره للمنصوره المحله للمحله طنطا سوهاج السويس دمياط "
         u"الغردقه الفيوم اكتوبر العاصمه اسيوط المنيا الزقازيق بنها توصيل شحن عنوان cairo giza "
         u"alexandria mansoura delivery"},
    Rule{"payment"_L1, 20, u"انستاباي تحويل هحول عربون الاستلام دفع الدفع الحساب instapay transfer deposit cash"},
    Rule{"too_expensive"_L1, -5, u"غالي غاليه expensive"},
};

constexpr QStringView kOptOut = u"وقف الرسايل";
constexpr int kManyPieces = 10;
constexpr int kMostPieces = 100'000; // longer numbers are phones and order numbers
constexpr qsizetype kMostDigits = 6;

/// Bit i stands for kRules[i].
using RuleBits = unsigned;

const QHash<QStringView, RuleBits> &rulesByWord()
{
    static const auto table = [] {
        QHash<QStringView, RuleBits> rules;
        for (std::size_t i = 0; i < kRules.size(); ++i) {
            for (const QStringView word : kRules[i].words.split(u' '))
                rules[word] |= RuleBits{1} << i;
        }
        return rules;
    }();
    return table;
}

RuleBits rulesHitBy(QStringView folded)
{
    const auto &rules = rulesByWord();
    RuleBits hit = 0;
    for (const QStringView word : folded.split(u' ', Qt::SkipEmptyParts)) {
        hit |= rules.value(word);
        if (word.startsWith(u"ال"))
            hit |= rules.value(word.mid(2));
        else if (word.size() > 3 && (word.startsWith(u'و') || word.startsWith(u'ب')))
            hit |= rules.value(word.mid(1));
    }
    return hit;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isQuantity(QStringView digits)
{
    if (digits.startsWith(u'0') || digits.size() > kMostDigits)
        return false;
    const int pieces = digits.toInt();
    // 36–48 alone is a shoe size, not an order.
    const bool shoeSize = pieces >= 36 && pieces <= 48;
    return pieces >= kManyPieces && pieces <= kMostPieces && !shoeSize;
}

bool mentionsQuantity(QStringView folded)
{
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (!isDigit(folded[at]))
            continue;
        const qsizetype from = at;
        while (at < folded.size() && isDigit(folded[at]))
            ++at;
        const bool isFraction = from > 0 && folded[from - 1] == u'.';
        if (!isFraction && isQuantity(folded.sliced(from, at - from)))
            return true;
    }
    return false;
}

} // namespace

QList<ScoreReason> scoreMessage(const Message &message)
{
    QList<ScoreReason> reasons;
    const auto add = [&](QLatin1StringView rule, int points) {
        reasons.append({QString(rule), points, message.id, message.at});
    };
    const QString folded = searchFold(message.text);
    const RuleBits hit = rulesHitBy(folded);
    for (std::size_t i = 0; i < kRules.size(); ++i) {
        if (hit & (RuleBits{1} << i))
            add(kRules[i].name, kRules[i].points);
    }
    if (mentionsQuantity(folded))
        add("quantity"_L1, 20);
    if (message.kind == MessageKind::Voice || message.kind == MessageKind::Location)
        add("media"_L1, 5);
    if (message.source.kind == SourceKind::Ad)
        add("ad_click"_L1, 5);
    if (folded.contains(kOptOut))
        add("opt_out"_L1, -50);
    return reasons;
}

LeadLabel labelForScore(int score)
{
    if (score >= 70)
        return LeadLabel::Hot;
    return score >= 40 ? LeadLabel::Warm : LeadLabel::Cold;
}

} // namespace migochat
