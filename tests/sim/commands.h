#pragma once

#include <QStringList>

namespace migochat::sim {

/// The exit code of wrong arguments and unreadable files; one line on stderr tells what is wrong.
inline constexpr int kUsageError = 2;

/// Runs `serve`, `post`, `flood`, `fuzz` or `fill`; returns the exit code.
[[nodiscard]] int runCommand(const QStringList &arguments);

[[nodiscard]] int serveCommand(const QStringList &arguments);
[[nodiscard]] int fillCommand(const QStringList &arguments);
[[nodiscard]] int fuzzCommand(const QStringList &arguments);
[[nodiscard]] int floodCommand(const QStringList &arguments);
[[nodiscard]] int postCommand(const QStringList &arguments);

} // namespace migochat::sim
