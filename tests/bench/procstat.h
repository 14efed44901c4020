#pragma once

#include <QtGlobal>

namespace migochat::bench {

/// What /proc says about a process.
struct ProcStat {
    double pssMiB = 0;     ///< memory, shared pages divided among those who share them
    double privateMiB = 0; ///< memory that only this process holds
    qint64 wakeUps = 0;    ///< times any of its threads slept and was woken, since the start
    qint64 threads = 0;
};

[[nodiscard]] ProcStat procStat(qint64 pid);

} // namespace migochat::bench
