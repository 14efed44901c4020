#pragma once

#include <QStringList>

namespace migochat {

/// What stands behind a digit for a letter of its own, as 3' for غ and 7' for خ, when it is folded: a letter for the
/// index, so that the word stays whole.
inline constexpr QChar kFrancoMark{0x02BC};

/// An apostrophe of any shape in which people type that sign.
[[nodiscard]] bool isFrancoMark(QChar c);

/// True when the apostrophe at a place of a text, not folded yet, is that sign and no quotation mark.
[[nodiscard]] bool isFrancoMarkAt(QStringView text, qsizetype place);

/// True when a folded Latin word is Arabic in Latin letters: a digit stands for a letter in it, or the lexicon of
/// everyday words knows it.
[[nodiscard]] bool isFrancoWord(QStringView word);

/// Likely Arabic spellings of a Franco word, folded, best first, at most eight; empty for any other word.
/// Franco has no fixed spelling, so this helps a search and promises nothing.
[[nodiscard]] QStringList francoCandidates(QStringView word);

} // namespace migochat
