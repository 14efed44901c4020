#include "app/domain/leadscore.h"

#include "app/domain/searchfold.h"

#include <QRegularExpression>
#include <QSet>

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
    Rule{"company"_L1, 15, u"شركه للشركه مقاولات مصنع مستشفي فندق ضريبيه فاتوره company hospital hotel invoice factory"},
    Rule{"place"_L1, 10, u"القاهره الجيزه اسكندريه الاسكندريه المنصوره للمنصوره المحله للمحله طنطا سوهاج السويس دمياط "
                         u"الغردقه الفيوم اكتوبر العاصمه اسيوط المنيا الزقازيق بنها توصيل شحن عنوان cairo giza "
                         u"alexandria mansoura delivery"},
    Rule{"payment"_L1, 20, u"انستاباي تحويل هحول عربون الاستلام دفع الدفع الحساب instapay transfer deposit cash"},
    Rule{"too_expensive"_L1, -5, u"غالي غاليه expensive"},
};

constexpr QStringView kOptOut = u"وقف الرسايل";
constexpr int kManyPieces = 10;
constexpr int kMostPieces = 100'000; // longer numbers are phones and order numbers

QSet<QString> wordsOf(const QString &folded)
{
    QSet<QString> words;
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts)) {
        words.insert(word);
        if (word.startsWith(u"ال"))
            words.insert(word.mid(2));
        else if (word.size() > 3 && (word.startsWith(u'و') || word.startsWith(u'ب')))
            words.insert(word.mid(1));
    }
    return words;
}

bool mentionsQuantity(const QString &folded)
{
    static const QRegularExpression number(u"(?<![0-9.])([0-9]{2,6})(?![0-9])"_s);
    for (auto it = number.globalMatch(folded); it.hasNext();) {
        const QString digits = it.next().captured(1);
        const int pieces = digits.toInt();
        // 36–48 alone is a shoe size, not an order.
        const bool shoeSize = pieces >= 36 && pieces <= 48;
        if (pieces >= kManyPieces && pieces <= kMostPieces && !shoeSize && !digits.startsWith(u'0'))
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
    const QSet<QString> words = wordsOf(folded);
    for (const Rule &rule : kRules) {
        const auto candidates = rule.words.split(u' ');
        const bool hit = std::any_of(candidates.begin(), candidates.end(),
                                     [&](QStringView word) { return words.contains(word.toString()); });
        if (hit)
            add(rule.name, rule.points);
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
