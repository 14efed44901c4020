#include "tests/sim/killprocess.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#endif

namespace migochat::sim {

bool killProcess(qint64 pid)
{
    if (pid <= 1)
        return false;
#ifdef Q_OS_WIN
    HANDLE process = OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(pid));
    if (!process)
        return false;
    const bool done = TerminateProcess(process, 9) != 0;
    CloseHandle(process);
    return done;
#else
    return ::kill(static_cast<pid_t>(pid), SIGKILL) == 0;
#endif
}

} // namespace migochat::sim
