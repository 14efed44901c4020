#pragma once

#include "tests/bench/measure.h"
#include "tests/bench/statementtape.h"

namespace migochat::bench {

struct BareResult {
    double seconds = 0;
    double cpuSeconds = 0; ///< of the loop's thread
    qsizetype jobs = 0;
    Samples commitMs; ///< whole transactions

    [[nodiscard]] double perSecond() const { return seconds > 0 ? static_cast<double>(jobs) / seconds : 0; }
};

/// Repeats a tape on a file that already has the schema: prepared statements of the plain C interface, values bound
/// without a copy, `synchronous=FULL`, so many jobs a transaction, the revision bumped once in each.
[[nodiscard]] BareResult runBareLoop(const QString &file, const StatementTape &tape, int jobsPerCommit);

/// Appends 4 KiB and waits for the disk, so many times; milliseconds each.
[[nodiscard]] Samples flushDisk(const QString &file, int times);

} // namespace migochat::bench
