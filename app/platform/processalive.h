#pragma once

#include <QtGlobal>

namespace migochat {

/// True while a process of this number exists on this computer. It may be another program's by now.
[[nodiscard]] bool isProcessAlive(qint64 pid);

} // namespace migochat
