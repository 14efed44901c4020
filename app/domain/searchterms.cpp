#include "app/domain/arabicwords.h"
#include "app/domain/franco.h"
#include "app/domain/namespellings.h"
#include "app/domain/searchfold.h"
#include "app/domain/searchsynonyms.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr qsizetype kMaxWords = 12;
constexpr qsizetype kMaxWordLength = 64;
constexpr qsizetype kPrefixFrom = 4; ///< shorter derived forms match whole words only, else they match everything

void addTerm(QList<SearchTerm> &terms, const QString &text, SearchTerm::Match match)
{
    const bool known = std::ranges::any_of(terms, [&](const SearchTerm &term) { return term.text == text; });
    if (!known && !text.isEmpty())
        terms.append({text, match});
}

void addDerived(QList<SearchTerm> &terms, const QString &text)
{
    addTerm(terms, text, text.size() >= kPrefixFrom ? SearchTerm::Match::Prefix : SearchTerm::Match::Word);
}

QList<SearchTerm> termsOf(QStringView word, const SearchSynonyms &synonyms)
{
    QList<SearchTerm> terms;
    addTerm(terms, word.toString(), SearchTerm::Match::Prefix);
    QStringList roots{word.toString()};
    if (const qsizetype prefix = arabicPrefixLength(word); prefix > 0)
        roots.append(word.mid(prefix).toString());
    roots += francoCandidates(word);
    roots += nameSpellings(word);
    for (const QString &root : std::as_const(roots))
        addDerived(terms, root);
    for (const QString &root : std::as_const(roots)) {
        addDerived(terms, withoutArabicSuffix(root));
        for (const QString &synonym : synonyms.of(root))
            addDerived(terms, synonym);
    }
    return terms;
}

bool satisfies(QStringView word, const SearchTerm &term)
{
    return term.match == SearchTerm::Match::Prefix ? word.startsWith(term.text) : word == term.text;
}

/// The part of one folded word that a term explains, as {offset, length}; length 0 when none does.
TextSpan hitIn(QStringView word, const QList<SearchTerm> &terms)
{
    for (const SearchTerm &term : terms) {
        if (satisfies(word, term))
            return {0, term.text.size()};
    }
    const qsizetype prefix = arabicPrefixLength(word);
    for (const SearchTerm &term : terms) {
        if (prefix > 0 && satisfies(word.mid(prefix), term))
            return {prefix, term.text.size()};
    }
    const QStringList spellings = francoCandidates(word);
    for (const SearchTerm &term : terms) {
        for (const QString &spelling : spellings) {
            if (satisfies(spelling, term))
                return {0, word.size()};
        }
    }
    return {};
}

/// Marks and tatweel after the last letter of a hit belong to it.
TextSpan inOriginal(const FoldedText &folded, qsizetype from, qsizetype length, QStringView original)
{
    const qsizetype start = folded.origins.at(from);
    qsizetype end = folded.origins.at(from + length - 1) + 1;
    if (end < original.size() && original[end].isLowSurrogate())
        ++end;
    while (end < original.size() && (original[end].isMark() || original[end] == QChar(0x0640)))
        ++end;
    return {start, end - start};
}

} // namespace

QString searchStems(QStringView folded)
{
    QStringList stems;
    for (const QStringView word : folded.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (const qsizetype prefix = arabicPrefixLength(word); prefix > 0)
            stems.append(word.mid(prefix).toString());
        else if (!isArabicWord(word))
            stems += francoCandidates(word);
    }
    return stems.join(u' ');
}

QList<QList<SearchTerm>> searchTerms(QStringView typed)
{
    return searchTerms(typed, SearchSynonyms::usual());
}

SearchTerms searchTerms(QStringView typed, const SearchSynonyms &synonyms)
{
    SearchTerms words;
    const QString folded = searchFold(typed);
    for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (words.size() == kMaxWords)
            break;
        qsizetype length = std::min(word.size(), kMaxWordLength);
        if (word[length - 1].isHighSurrogate())
            --length;
        words.append(termsOf(word.first(length), synonyms));
    }
    return words;
}

QString searchMatchExpression(const QList<QList<SearchTerm>> &words)
{
    // Terms hold letters and digits only, so a quoted term can neither end early nor be an operator.
    QStringList parts;
    for (const QList<SearchTerm> &terms : words) {
        QStringList alternatives;
        for (const SearchTerm &term : terms)
            alternatives.append(u'"' + term.text + (term.match == SearchTerm::Match::Prefix ? u"\"*"_s : u"\""_s));
        parts.append(alternatives.size() == 1 ? alternatives.first() : u'(' + alternatives.join(u" OR ") + u')');
    }
    return parts.join(u" AND ");
}

bool holdsEveryWord(QStringView folded, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [folded](const QString &word) { return folded.contains(word); });
}

bool holdsEveryTerm(QStringView folded, const SearchTerms &terms)
{
    const QList<QStringView> words = folded.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(terms, [&](const QList<SearchTerm> &alternatives) {
        return folded.contains(alternatives.constFirst().text)
            || std::ranges::any_of(words, [&](QStringView word) { return hitIn(word, alternatives).length > 0; });
    });
}

QList<TextSpan> searchHighlights(QStringView original, QStringView typed)
{
    return searchHighlights(original, searchTerms(typed));
}

QList<TextSpan> searchHighlights(QStringView original, const SearchTerms &wanted)
{
    if (wanted.isEmpty())
        return {};
    const FoldedText folded = searchFoldWithOrigins(original);
    QList<TextSpan> spans;
    for (const QStringView word : QStringView(folded.text).tokenize(u' ', Qt::SkipEmptyParts)) {
        TextSpan best;
        for (const QList<SearchTerm> &terms : wanted) {
            if (const TextSpan hit = hitIn(word, terms); hit.length > best.length)
                best = hit;
        }
        const qsizetype start = word.data() - folded.text.constData();
        if (best.length > 0)
            spans.append(inOriginal(folded, start + best.start, best.length, original));
    }
    return spans;
}

} // namespace migochat
