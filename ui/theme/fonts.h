#pragma once

#include "ui/theme/token.h"

#include <QFont>
#include <QStringList>

#include <future>

namespace migochat {

/// The face that is shipped with the program. Its Arabic letters are the same, and as high as the Latin ones, on every
/// system; where the system has a Latin face of its own (Windows, macOS) it has no Latin ones, elsewhere it has.
[[nodiscard]] QString bundledFamily();

/// Lets Fontconfig read what fonts the system has, on a thread of its own, where Qt uses it (Linux); elsewhere it is not
/// valid. Begun before the application object, it is done when Qt has found its display: a tenth of the way to the first
/// window. Qt reads them itself, later, when nobody did.
[[nodiscard]] std::future<void> readSystemFonts();

/// Makes the shipped faces known to Qt: once, after the application object exists and before the first text is measured.
/// A face that cannot be read is left out; text then takes what the system has.
void loadBundledFonts();

/// The faces by name: that of the program, the Latin one of this system, emoji, so that no fallback is left to chance.
/// A system face with Arabic letters of its own stands behind ours: Qt asks for each script in this order.
[[nodiscard]] QStringList uiFontFamilies();

[[nodiscard]] QFont uiFont(FontRole role);

} // namespace migochat
