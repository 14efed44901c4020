#pragma once

#include "tests/sim/dice.h"

#include <QString>

namespace migochat::sim {

/// `text` as somebody in a hurry types it: mixed-up letters (ة/ه, ى/ي, أ/ا), a doubled letter, Arabic-Indic digits.
[[nodiscard]] QString withNoise(const QString &text, Dice &dice);

} // namespace migochat::sim
