#pragma once

#include <QStringList>

namespace migochat {

/// True when a folded Latin word is Arabic in Latin letters: a digit stands for a letter in it, or the lexicon of
/// everyday words knows it.
[[nodiscard]] bool isFrancoWord(QStringView word);

/// Likely Arabic spellings of a Franco word, folded, best first, at most eight; empty for any other word.
/// Franco has no fixed spelling, so this helps a search and promises nothing.
[[nodiscard]] QStringList francoCandidates(QStringView word);

} // namespace migochat
