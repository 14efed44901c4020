#include "agent/subscriptions/fetchdesk.h"

#include "app/domain/backoff.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcFetchDesk, "migochat.subscriptions.fetch")

namespace {

constexpr std::chrono::milliseconds kAfterRefusal = 24h;
constexpr std::chrono::milliseconds kFirstPause = 1min;
constexpr std::chrono::milliseconds kLongestPause = 1h;

} // namespace

FetchDesk::FetchDesk(Writer &writer, Reader &reader, const Clock &clock, const char *what)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_what(what)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FetchDesk::wake);
}

void FetchDesk::wake()
{
    if (m_stopped)
        return;
    if (m_isBusy)
        m_again = true;
    else
        look();
}

void FetchDesk::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void FetchDesk::rest(std::optional<Instant> later)
{
    if (std::exchange(m_again, false))
        look();
    else if (later)
        m_timer.start(std::clamp<std::chrono::milliseconds>(*later - m_clock.now(), 1s, 24h));
}

Instant FetchDesk::againAt(int attempts, const Error &error) const
{
    if (error.code == ErrorCode::Refused)
        return m_clock.now() + kAfterRefusal;
    if (error.code == ErrorCode::Unauthorized)
        return m_clock.now() + kLongestPause;
    return m_clock.now() + std::max(error.retryAfter, doubledPause(kFirstPause, attempts, kLongestPause));
}

void FetchDesk::settle(Async<> written)
{
    whenDone(written, this, [this](const Result<> &result) {
        m_isBusy = false;
        if (!result) { // full disk: the next wake or start tries again
            qCWarning(lcFetchDesk) << m_what << "cannot be stored:" << result.error().detail;
            return;
        }
        look();
    });
}

} // namespace migochat
