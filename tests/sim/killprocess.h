#pragma once

#include <QtGlobal>

namespace migochat::sim {

/// Ends a process at once, without any chance to clean up. False when there is none with that id.
[[nodiscard]] bool killProcess(qint64 pid);

} // namespace migochat::sim
