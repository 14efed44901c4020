#pragma once

#include <QString>

namespace migochat {

class Theme;

/// resources/styles/migochat.qss with every `@token` replaced by the theme's colour.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace migochat
