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
constexpr QChar kTatweel(0x0640);
constexpr QChar kHamza(0x0621);
constexpr qsizetype kPrefixFrom = 4; ///< shorter derived forms match whole words only, else they match everything

void addTerm(QList<SearchTerm> &terms, const QString &text, SearchTerm::Match match)
{
    const bool known = std::ranges::any_of(terms, [&](const SearchTerm &term) { return term.text == text; });
    if (!known && !text.isEmpty())
        terms.append({text, match});
}

void addDerived(QList<SearchTerm> &terms, const QString &text)
{
    const qsizetype last = text.size() - (text.lastIndexOf(u' ') + 1);
    addTerm(terms, text, last >= kPrefixFrom ? SearchTerm::Match::Prefix : SearchTerm::Match::Word);
}

/// Words that have to stand together do so with "ال" before any of them too; before all of them they are stems.
void addSynonym(QList<SearchTerm> &terms, const QString &synonym)
{
    addDerived(terms, synonym);
    const QStringList words = synonym.split(u' ');
    for (qsizetype i = 0; words.size() > 1 && i < words.size(); ++i) {
        QStringList named = words;
        named[i].prepend(u"ال"_s);
        if (isArabicWord(words.at(i)) && !words.at(i).startsWith(u"ال"))
            addDerived(terms, named.join(u' '));
    }
}

/// What a word may stand for: itself, without its clitics, and how it is spelt in the other script.
QStringList rootsOf(QStringView word)
{
    QStringList roots{word.toString()};
    if (const qsizetype prefix = arabicPrefixLength(word); prefix > 0)
        roots.append(word.mid(prefix).toString());
    roots += francoCandidates(word);
    roots += nameSpellings(word);
    return roots;
}

QList<SearchTerm> termsOf(const QStringList &roots, const SearchSynonyms &synonyms)
{
    QList<SearchTerm> terms;
    addTerm(terms, roots.constFirst(), SearchTerm::Match::Prefix);
    for (const QString &root : roots)
        addDerived(terms, root);
    for (const QString &root : roots) {
        addDerived(terms, withoutArabicSuffix(root));
        for (const QString &synonym : synonyms.of(root))
            addSynonym(terms, synonym);
    }
    return terms;
}

/// Whoever typed all words of an entry is content with another entry in their place: each word gets it as one more term.
void addSynonymsOfPhrases(SearchTerms &terms, const QList<QStringList> &roots, const SearchSynonyms &synonyms)
{
    const auto standsAt = [&roots](const QStringList &phrase, qsizetype at) {
        bool stands = at + phrase.size() <= roots.size();
        for (qsizetype i = 0; stands && i < phrase.size(); ++i)
            stands = roots.at(at + i).contains(phrase.at(i));
        return stands;
    };
    for (qsizetype at = 0; at < roots.size(); ++at) {
        for (const QString &root : roots.at(at)) {
            for (const QStringList &phrase : synonyms.phrasesFrom(root)) {
                for (qsizetype i = 0; standsAt(phrase, at) && i < phrase.size(); ++i) {
                    for (const QString &synonym : synonyms.of(phrase.join(u' ')))
                        addSynonym(terms[at + i], synonym);
                }
            }
        }
    }
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

TextSpan longer(const TextSpan &one, const TextSpan &other)
{
    return other.length > one.length ? other : one;
}

/// A term of several words, word by word.
QList<SearchTerm> wordsOf(const SearchTerm &phrase)
{
    QList<SearchTerm> words;
    for (const QStringView word : QStringView(phrase.text).tokenize(u' '))
        words.append({word.toString(), SearchTerm::Match::Word});
    words.last().match = phrase.match;
    return words;
}

/// The part of each word from `at` on that a phrase explains; empty when it does not explain all of it.
QList<TextSpan> hitsAt(const QList<QStringView> &words, qsizetype at, const QList<SearchTerm> &phrase)
{
    QList<TextSpan> hits;
    for (qsizetype i = 0; i < phrase.size() && at + i < words.size(); ++i) {
        const TextSpan hit = hitIn(words.at(at + i), {phrase.at(i)});
        if (hit.length == 0)
            return {};
        hits.append(hit);
    }
    return hits.size() == phrase.size() ? hits : QList<TextSpan>();
}

/// The part of each word that terms explain, by the places of the words.
QList<TextSpan> hitsIn(const QList<QStringView> &words, const QList<SearchTerm> &terms)
{
    QList<TextSpan> hits;
    for (const QStringView word : words)
        hits.append(hitIn(word, terms));
    for (const SearchTerm &term : terms) {
        if (!term.text.contains(u' '))
            continue;
        const QList<SearchTerm> phrase = wordsOf(term);
        for (qsizetype at = 0; at < words.size(); ++at) {
            const QList<TextSpan> found = hitsAt(words, at, phrase);
            for (qsizetype i = 0; i < found.size(); ++i)
                hits[at + i] = longer(hits.at(at + i), found.at(i));
        }
    }
    return hits;
}

/// Marks, tatweel and a hamza after the last letter of a hit belong to it.
TextSpan inOriginal(const FoldedText &folded, qsizetype from, qsizetype length, QStringView original)
{
    const qsizetype start = folded.origins.at(from);
    qsizetype end = folded.origins.at(from + length - 1) + 1;
    if (end < original.size() && original[end].isLowSurrogate())
        ++end;
    const auto isFoldedAway = [](QChar c) { return c.isMark() || c == kTatweel || c == kHamza; };
    while (end < original.size() && isFoldedAway(original[end]))
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
    SearchTerms terms;
    QList<QStringList> roots;
    const QString folded = searchFold(typed);
    for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (terms.size() == kMaxWords)
            break;
        qsizetype length = std::min(word.size(), kMaxWordLength);
        if (word[length - 1].isHighSurrogate())
            --length;
        roots.append(rootsOf(word.first(length)));
        terms.append(termsOf(roots.constLast(), synonyms));
    }
    addSynonymsOfPhrases(terms, roots, synonyms);
    return terms;
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
        const auto isHit = [](const TextSpan &hit) { return hit.length > 0; };
        return folded.contains(alternatives.constFirst().text) ||
               std::ranges::any_of(hitsIn(words, alternatives), isHit);
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
    const QList<QStringView> words = QStringView(folded.text).split(u' ', Qt::SkipEmptyParts);
    QList<TextSpan> best(words.size());
    for (const QList<SearchTerm> &terms : wanted) {
        const QList<TextSpan> hits = hitsIn(words, terms);
        std::ranges::transform(best, hits, best.begin(), longer);
    }
    QList<TextSpan> spans;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype start = words.at(i).data() - folded.text.constData();
        if (best.at(i).length > 0)
            spans.append(inOriginal(folded, start + best.at(i).start, best.at(i).length, original));
    }
    return spans;
}

} // namespace migochat
