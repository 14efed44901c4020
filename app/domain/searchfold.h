#pragma once

#include <QList>
#include <QString>

namespace migochat {

/// Text reduced to what search compares: lower-case letters and digits in words separated by one space. Arabic
/// letter forms, marks, tatweel and digit shapes that people mix freely fall together; accents go; runs of three
/// and more equal letters ("جدااا") become one. The same function serves the index and the query. Never fails.
[[nodiscard]] QString searchFold(QStringView text);

/// Folded text with, per folded UTF-16 unit, the position it came from in the original.
struct FoldedText {
    QString text;
    QList<qsizetype> origins;
};

[[nodiscard]] FoldedText searchFoldWithOrigins(QStringView text);

/// Extra words for the second column of the index, separated by spaces, for a text that searchFold() made:
/// Arabic words without their clitics, and Arabic spellings of Franco words ("3ayez" → "عايز"). Synonyms are not
/// stored, the query is widened by them instead, so that the table can change without a new index.
[[nodiscard]] QString searchStems(QStringView folded);

/// One way to satisfy a typed word.
struct SearchTerm {
    enum class Match { Word, Prefix }; ///< of the last word: those before it stand as they are

    QString text; ///< a word, or several with a space between them that have to stand together
    Match match = Match::Prefix;

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// What has to be found for `typed`: every outer entry is one typed word, any of its terms will do. At most
/// twelve words; the typed word itself is always the first term.
[[nodiscard]] QList<QList<SearchTerm>> searchTerms(QStringView typed);

/// The same as an FTS5 MATCH expression. Empty when there are no words; never a syntax error.
[[nodiscard]] QString searchMatchExpression(const QList<QList<SearchTerm>> &words);

/// True when a folded text has each of some folded words somewhere: for lists that are short enough to be looked through.
[[nodiscard]] bool holdsEveryWord(QStringView folded, const QStringList &words);

/// A range of UTF-16 units of the original text.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Where `original` shows what was typed, in order and without overlaps.
[[nodiscard]] QList<TextSpan> searchHighlights(QStringView original, QStringView typed);

} // namespace migochat
