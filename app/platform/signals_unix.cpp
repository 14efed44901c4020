#include "app/platform/signals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace migochat {

namespace {

/// A signal handler may do next to nothing: it writes one byte here, the event loop reads it.
std::array<int, 2> wakePipe{-1, -1};

extern "C" void onSignal(int)
{
    const char byte = 1;
    const ssize_t written = ::write(wakePipe[1], &byte, 1);
    static_cast<void>(written); // a full pipe already says it
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action {
    };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

struct TerminationSignals::Hook {
    explicit Hook(int descriptor) : notifier(descriptor, QSocketNotifier::Read) {}
    QSocketNotifier notifier;
};

TerminationSignals::TerminationSignals()
{
    if (::pipe(wakePipe.data()) != 0)
        return; // without it the signals keep their default: the program ends at once
    for (const int end : wakePipe) {
        ::fcntl(end, F_SETFL, O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    m_hook = std::make_unique<Hook>(wakePipe[0]);
    connect(&m_hook->notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        while (::read(wakePipe[0], bytes.data(), bytes.size()) > 0) {
        }
        Q_EMIT requested();
    });
    handle(SIGTERM, onSignal);
    handle(SIGINT, onSignal);
    handle(SIGHUP, onSignal);
    handle(SIGPIPE, SIG_IGN); // a peer that hangs up is an error code of the write, not our end
}

TerminationSignals::~TerminationSignals()
{
    if (!m_hook)
        return;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        handle(signal, SIG_DFL);
    m_hook.reset();
    for (int &end : wakePipe) {
        ::close(end);
        end = -1;
    }
}

} // namespace migochat
