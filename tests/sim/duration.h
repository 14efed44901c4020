#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace migochat::sim {

/// "26h", "4h30m", "15s", "500ms", "3d": the spelling of scripts. Nothing when it is none.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(const QString &text);

} // namespace migochat::sim
