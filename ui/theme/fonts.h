#pragma once

#include "ui/theme/token.h"

#include <QFont>
#include <QStringList>

namespace migochat {

/// The Arabic face that is shipped with the program: the same letters, as high as the Latin ones, on every system.
[[nodiscard]] QString bundledArabicFamily();

/// Makes the shipped faces known to Qt: once, after the application object exists and before the first text is measured.
/// A face that cannot be read is left out; text then takes what the system has.
void loadBundledFonts();

/// The faces by name: the Latin one of this system, the Arabic one of the program, emoji, so that no fallback is left to
/// chance. A system face with Arabic letters of its own stands behind ours: Qt asks for each script in this order.
[[nodiscard]] QStringList uiFontFamilies();

[[nodiscard]] QFont uiFont(FontRole role);

} // namespace migochat
