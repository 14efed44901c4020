#pragma once

#include <ctime>

namespace migochat::bench {

[[nodiscard]] inline double clockSeconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Processor time of the calling thread, and of the whole process. Unlike wall time it hardly depends on who else
/// works on the machine.
[[nodiscard]] inline double threadCpuSeconds()
{
    return clockSeconds(CLOCK_THREAD_CPUTIME_ID);
}
[[nodiscard]] inline double processCpuSeconds()
{
    return clockSeconds(CLOCK_PROCESS_CPUTIME_ID);
}

} // namespace migochat::bench
