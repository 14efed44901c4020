#include "app/platform/signals.h"

#include <QMetaObject>

#include <windows.h>

namespace migochat {

namespace {

/// Windows calls the handler in a thread of its own and takes no argument for it.
TerminationSignals *listener = nullptr;

constexpr DWORD kPatience = 2'000; ///< ms; after the handler returns, a closing console kills the program

BOOL WINAPI onControl(DWORD)
{
    QMetaObject::invokeMethod(listener, &TerminationSignals::requested, Qt::QueuedConnection);
    Sleep(kPatience);
    return TRUE;
}

} // namespace

struct TerminationSignals::Hook {
};

TerminationSignals::TerminationSignals()
{
    listener = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

TerminationSignals::~TerminationSignals()
{
    SetConsoleCtrlHandler(onControl, FALSE);
    listener = nullptr;
}

} // namespace migochat
