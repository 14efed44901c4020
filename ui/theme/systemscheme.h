#pragma once

class QObject;

#include <functional>

namespace migochat {

/// Whether the desktop asks for dark windows. Exact and live since Qt 6.5; before that taken from the palette
/// that the platform gave at start.
[[nodiscard]] bool systemPrefersDark();

/// Calls `changed` whenever the desktop switches, as long as `context` lives.
void followSystemScheme(QObject *context, std::function<void()> changed);

} // namespace migochat
