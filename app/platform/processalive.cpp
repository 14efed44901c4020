#include "app/platform/processalive.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <QByteArray>
#include <QFile>

#include <cerrno>
#include <csignal>
#endif

namespace migochat {

#ifdef Q_OS_WIN

bool isProcessAlive(qint64 pid)
{
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(pid));
    if (!process)
        return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD exitCode = 0;
    const bool running = GetExitCodeProcess(process, &exitCode) && exitCode == STILL_ACTIVE;
    CloseHandle(process);
    return running;
}

#else

namespace {

/// Ended, but its parent has not asked how: in small containers nobody ever does.
bool isZombie(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false; // no /proc here, or gone by now
    const QByteArray line = file.readAll();
    const qsizetype afterName = line.lastIndexOf(')'); // the name itself may hold spaces and brackets
    return afterName >= 0 && line.mid(afterName + 1).trimmed().startsWith('Z');
}

} // namespace

bool isProcessAlive(qint64 pid)
{
    if (pid <= 0)
        return false;
    if (::kill(static_cast<pid_t>(pid), 0) != 0)
        return errno == EPERM;
    return !isZombie(pid);
}

#endif

} // namespace migochat
