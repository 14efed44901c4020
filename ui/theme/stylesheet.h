#pragma once

#include <QString>

namespace migochat {

class Theme;

/// resources/styles/migochat.qss with every `@token` replaced by the theme's colour and every length at its
/// zoom. With high contrast the thin lines are two pixels wide.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace migochat
