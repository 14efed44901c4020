#include "app/domain/searchfold.h"
#include "app/store/searchinternal.h"
#include "app/store/settings.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The longest beginning of a word that message_search keeps an index for (`prefix` in the schema).
constexpr qsizetype kLongestPrefix = 4;
/// A beginning that more words share is left to FTS5.
constexpr int kMostWords = 32;

constexpr Sql kNextWord{"search.nextWord"_L1, R"(
    SELECT term FROM message_word WHERE term >= :from AND term < :end LIMIT 1
)"_L1};

constexpr std::array kStatements{kNextWord};

/// Behind a word: what sorts after it and before, or after, all words that begin with it.
constexpr QLatin1Char kAfterThis('\1');
constexpr QStringView kAfterAll = u"\U0010FFFF";

using Words = QStringList;

/// The first word of the index in a range.
Result<std::optional<QString>> firstWord(const Database &database, const QString &from, const QString &end)
{
    return readOne(
        database, kNextWord, [&](Statement &s) { s.bind(":from"_L1, from).bind(":end"_L1, end); },
        [](const Statement &row) { return row.text(0); });
}

/// The words of the index that begin with a text, nullopt when they are too many. One seek a word: the word that comes
/// after all places of the last one is asked for.
Result<std::optional<Words>> wordsFrom(const Database &database, const QString &beginning)
{
    const QString end = beginning + kAfterAll;
    Words words;
    QString from = beginning;
    while (words.size() <= kMostWords) {
        const auto word = firstWord(database, from, end);
        if (!word)
            return failed(word);
        if (!*word)
            return std::optional(words);
        words.append(**word);
        from = **word + kAfterThis;
    }
    return std::optional<Words>();
}

bool isPrefix(const SearchTerm &term)
{
    return term.match == SearchTerm::Match::Prefix;
}

/// A beginning without an index makes FTS5 collect every place of every word before it gives the first; whole words
/// are read from the newest on, and only as far as the page needs. `before` stands in front of it.
Result<> addWordsFrom(QList<SearchTerm> &terms, const Database &database, const QString &before,
                      const QString &beginning)
{
    const auto words = wordsFrom(database, beginning);
    if (!words)
        return failed(words);
    if (!*words) {
        terms.append({before + beginning, SearchTerm::Match::Prefix});
        return {};
    }
    for (const QString &word : std::as_const(**words))
        terms.append({before + word, SearchTerm::Match::Word});
    return {};
}

Result<bool> isKnown(const Database &database, const QString &word, SearchTerm::Match match)
{
    const bool isBeginning = match == SearchTerm::Match::Prefix;
    const auto first = firstWord(database, word, isBeginning ? QString(word + kAfterAll) : QString(word + kAfterThis));
    if (!first)
        return failed(first);
    return first->has_value();
}

/// What of a term the index holds. FTS5 would ask an alternative that nobody ever wrote at every row.
Result<> addTerm(QList<SearchTerm> &terms, const Database &database, const SearchTerm &term)
{
    const QString before = term.text.first(term.text.lastIndexOf(u' ') + 1);
    for (const QString &word : before.split(u' ', Qt::SkipEmptyParts)) {
        const Result<bool> known = isKnown(database, word, SearchTerm::Match::Word);
        if (!known)
            return failed(known);
        if (!*known)
            return {};
    }
    const QString last = term.text.mid(before.size());
    if (isPrefix(term) && last.size() > kLongestPrefix)
        return addWordsFrom(terms, database, before, last);
    const Result<bool> known = isKnown(database, last, term.match);
    if (!known)
        return failed(known);
    if (*known)
        terms.append(term);
    return {};
}

/// The column `scope` holds words like "c12", which nobody is to find by typing them.
bool mayBeScope(const SearchTerm &term)
{
    const bool digits = std::all_of(term.text.begin() + 1, term.text.end(), [](QChar c) { return c.isDigit(); });
    return term.text.startsWith(u'c') && digits && (isPrefix(term) || term.text.size() > 1);
}

} // namespace

SqlList statements::searchWords()
{
    return kStatements;
}

namespace search {

Result<SearchSynonyms> synonyms(const Database &database)
{
    const auto value = settings::value(database, SearchSynonyms::kSetting);
    if (!value)
        return failed(value, u"synonyms");
    return SearchSynonyms::fromJson(value->value_or(QJsonValue()));
}

Result<SearchTerms> termsOf(const Database &database, const QString &typed)
{
    const Result<SearchSynonyms> known = synonyms(database);
    if (!known)
        return failed(known);
    return searchTerms(typed, *known);
}

Result<QString> matchExpression(const Database &database, const SearchTerms &wanted)
{
    SearchTerms words;
    bool allColumns = true;
    for (const QList<SearchTerm> &alternatives : wanted) {
        QList<SearchTerm> terms;
        for (const SearchTerm &term : alternatives) {
            if (const Result<> added = addTerm(terms, database, term); !added)
                return failed(added, u"words that begin like this");
        }
        if (terms.isEmpty())
            terms.append(alternatives.constFirst()); // finds nothing, as it should
        allColumns = allColumns && std::ranges::none_of(terms, mayBeScope);
        words.append(terms);
    }
    const QString expression = searchMatchExpression(words);
    return allColumns ? expression : u"{folded stems} : ("_s + expression + u')';
}

} // namespace search

} // namespace migochat
