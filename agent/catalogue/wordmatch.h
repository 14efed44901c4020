#pragma once

#include <QStringList>

namespace migochat {

/// Words of a text after folding.
[[nodiscard]] QStringList foldedWords(QStringView text);

/// True when two folded words are the same word: equal, equal without an Arabic clitic or ending, or one is a
/// Franco spelling of the other. Never a substring: "hi" is not in "shipping".
[[nodiscard]] bool sameWord(QStringView word, QStringView known);

/// Position of `phrase` as neighbouring words in `words`, -1 when it is not there.
[[nodiscard]] qsizetype phrasePosition(const QStringList &words, const QStringList &phrase);

[[nodiscard]] inline bool containsPhrase(const QStringList &words, const QStringList &phrase)
{
    return phrasePosition(words, phrase) >= 0;
}

} // namespace migochat
