#include "app/domain/cannedreply.h"

#include "app/domain/searchfold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestKey = 40;
constexpr qsizetype kLongestText = 4096;
constexpr int kLastWords = 12; ///< of the customer: what they came to say stands at the end
constexpr int kWordWeight = 50;
constexpr int kSynonymWeight = 30;
constexpr int kTextWeight = 10;
constexpr int kSuggestedFrom = 30;
constexpr int kMostSuggested = 3;

struct Name {
    QLatin1StringView english;
    QStringView arabic;
};

constexpr std::array kNames{
    Name{"customer"_L1, u"العميل"},    Name{"first_name"_L1, u"الاسم"}, Name{"company"_L1, u"الشركة"},
    Name{"city"_L1, u"المدينة"},       Name{"agent"_L1, u"الموظف"},     Name{"greeting"_L1, u"التحية"},
    Name{"last_order"_L1, u"آخر_طلب"}, Name{"price"_L1, u"سعر"},
};

QString englishName(const QString &name)
{
    const QString word = name.section(u':', 0, 0);
    for (const Name &each : kNames) {
        if (word == each.arabic)
            return each.english + name.mid(word.size());
    }
    return name;
}

bool holds(const QSet<QString> &words, const SearchTerm &term)
{
    if (words.contains(term.text))
        return true;
    return term.text.size() > 3 && term.match == SearchTerm::Match::Prefix &&
           std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(term.text); });
}

QSet<QString> wordsOf(const QString &text)
{
    const QString folded = searchFold(text);
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    words += searchStems(folded).split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end());
}

int fitOf(const CannedReply &reply, const QList<QList<SearchTerm>> &wrote)
{
    const QSet<QString> keys = wordsOf(reply.shortcut + u' ' + reply.aliases.join(u' '));
    const QSet<QString> text = wordsOf(reply.text);
    int fit = 0;
    for (int i = 0; i < wrote.size(); ++i) {
        const QString &word = wrote.at(i).first().text;
        int best = 0;
        for (const SearchTerm &term : wrote.at(i)) {
            if (term.text.size() < 3)
                continue;
            const bool itself = word.contains(term.text); // the word or its stem, not a synonym
            if (holds(keys, term))
                best = std::max(best, itself ? kWordWeight : kSynonymWeight);
            else if (holds(text, term))
                best = std::max(best, kTextWeight);
        }
        fit += best + best * i / std::max(1, int(wrote.size()) - 1); // the last word counts twice
    }
    return fit;
}

RankedReplies found(const QList<CannedReply> &replies, const QString &typed)
{
    const QString folded = searchFold(typed);
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, CannedReply>> ranked;
    for (const CannedReply &reply : replies) {
        const QString key = searchFold(reply.shortcut);
        const QString named = key + u' ' + reply.aliases.join(u' ') + u' ' + reply.text;
        const QString everything = searchFold(named);
        if (!holdsEveryWord(everything, words))
            continue;
        ranked.append({key == folded ? 2 : key.startsWith(folded) ? 1 : 0, reply});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first, a.second.uses) > std::pair(b.first, b.second.uses);
    });
    RankedReplies result;
    for (const auto &[rank, reply] : ranked)
        result.replies.append(reply);
    return result;
}

} // namespace

QString cannedProblem(const CannedReply &reply)
{
    static const QRegularExpression unfit(u"[\\s{}/]"_s);
    if (reply.shortcut.isEmpty() || reply.shortcut.size() > kLongestKey || reply.shortcut.contains(unfit))
        return u"shortcut_invalid"_s;
    if (reply.text.trimmed().isEmpty() && reply.mediaPath.isEmpty())
        return u"text_empty"_s;
    return reply.text.size() > kLongestText ? u"text_too_long"_s : QString();
}

QStringList cannedVariables()
{
    QStringList names;
    for (const Name &each : kNames)
        names.append(each.english);
    return names;
}

FilledReply filledReply(const QString &text, const std::function<std::optional<QString>(const QString &name)> &valueOf)
{
    static const QRegularExpression variable(u"\\{([\\w:.\\-]+)\\}"_s, QRegularExpression::UseUnicodePropertiesOption);
    FilledReply filled;
    qsizetype from = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        filled.text += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const auto value = valueOf(englishName(match.captured(1)));
        if (!value && filled.gapAt < 0) {
            filled.gapAt = filled.text.size();
            filled.gapLength = match.capturedLength();
        }
        filled.text += value.value_or(match.captured());
    }
    filled.text += QStringView(text).mid(from);
    return filled;
}

RankedReplies rankedReplies(const QList<CannedReply> &replies, const QString &typed, const QString &customerWrote)
{
    RankedReplies ranked = found(replies, typed);
    if (!typed.trimmed().isEmpty())
        return ranked;
    const QStringList words = searchFold(customerWrote).split(u' ', Qt::SkipEmptyParts);
    const QList<QList<SearchTerm>> wrote =
        searchTerms(QStringList(words.mid(qMax<qsizetype>(0, words.size() - kLastWords))).join(u' '));
    QList<std::pair<int, CannedReply>> fits;
    for (const CannedReply &reply : std::as_const(ranked.replies))
        fits.append({fitOf(reply, wrote), reply});
    std::stable_sort(fits.begin(), fits.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (int i = 0; i < qMin(kMostSuggested, int(fits.size())) && fits.at(i).first >= kSuggestedFrom; ++i) {
        ranked.replies.removeOne(fits.at(i).second);
        ranked.replies.insert(ranked.suggested++, fits.at(i).second);
    }
    return ranked;
}

} // namespace migochat
