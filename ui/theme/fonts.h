#pragma once

#include "ui/theme/token.h"

#include <QFont>
#include <QStringList>

namespace migochat {

/// The faces of this system by name, Latin first, then Arabic, then emoji, so that no fallback is left to chance.
[[nodiscard]] QStringList uiFontFamilies();

[[nodiscard]] QFont uiFont(FontRole role);

} // namespace migochat
