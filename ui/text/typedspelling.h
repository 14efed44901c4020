#pragma once

#include <QString>

namespace migochat {

/// One spelling for what people type in several, before numbers and words are looked for in it: western digits, lower
/// case, no hamza on alef, no vowel marks, no stretching, no direction controls.
[[nodiscard]] QString typedSpelling(const QString &text);

} // namespace migochat
