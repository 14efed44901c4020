#pragma once

#include <QStringList>

namespace migochat {

/// Length of the article, conjunction or preposition that a folded Arabic word starts with, 0 when what would be
/// left is too short to be a word. "والشحن" → 3, "بالسعر" → 3.
[[nodiscard]] qsizetype arabicPrefixLength(QStringView word);

/// The folded word without a pronoun, plural or negation ending; empty when there is none to take off.
[[nodiscard]] QString withoutArabicSuffix(QStringView word);

/// True when the first unit is an Arabic letter, which is how a folded word tells its script.
[[nodiscard]] bool isArabicWord(QStringView word);

} // namespace migochat
