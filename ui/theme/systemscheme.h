#pragma once

class QObject;

#include <functional>

namespace migochat {

/// Whether the desktop asks for dark windows. Exact and live since Qt 6.5; before that taken from the palette
/// that the platform gave at start.
[[nodiscard]] bool systemPrefersDark();

/// Whether the desktop asks for high contrast. Exact and live since Qt 6.10; before that taken from the palette at start:
/// only the schemes for high contrast put pure white and pure black windows and letters upon each other.
[[nodiscard]] bool systemPrefersContrast();

/// Calls `changed` whenever the desktop switches either of them, as long as `context` lives.
void followSystemScheme(QObject *context, std::function<void()> changed);

} // namespace migochat
