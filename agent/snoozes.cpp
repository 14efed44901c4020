#include "agent/snoozes.h"

#include "app/domain/async.h"
#include "app/store/conversations.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcSnoozes, "migochat.agent.snoozes")

namespace {

/// A timer counts running time, not the time a computer slept, so it never counts longer than this.
constexpr std::chrono::milliseconds kLongestSleep = 1h;
constexpr std::chrono::milliseconds kAfterFailure = 1min;
constexpr int kAtOnce = 100; ///< conversations per transaction

} // namespace

Snoozes::Snoozes(const Surroundings &surroundings)
    : m_writer(surroundings.writer), m_reader(surroundings.reader), m_clock(surroundings.clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Snoozes::lookAround);
}

void Snoozes::noteCommit(const ChangeSet &changes)
{
    if (touches(changes, Topic::Conversation))
        lookAround();
}

void Snoozes::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void Snoozes::lookAround()
{
    if (m_stopped)
        return;
    if (std::exchange(m_asking, true)) {
        m_askAgain = true;
        return;
    }
    whenDone(m_reader.run(&conversations::nextWake), this, [this](const Result<std::optional<Instant>> &next) {
        m_asking = false;
        if (std::exchange(m_askAgain, false))
            return lookAround();
        if (next)
            return sleepUntil(*next);
        qCWarning(lcSnoozes) << "cannot look for snoozes:" << next.error().detail;
        m_timer.start(kAfterFailure);
    });
}

void Snoozes::sleepUntil(const std::optional<Instant> &next)
{
    if (m_stopped)
        return;
    if (!next)
        return m_timer.stop();
    const auto left = *next - m_clock.now();
    if (left <= 0ms)
        return wake();
    m_timer.start(std::min(left, kLongestSleep));
}

void Snoozes::wake()
{
    m_timer.stop();
    m_asking = true;
    const auto woken = m_writer.run(
        [now = m_clock.now()](Transaction &transaction) { return conversations::wakeDue(transaction, now, kAtOnce); });
    whenDone(woken, this, [this](const Result<int> &count) {
        m_asking = false;
        m_askAgain = false;
        if (count)
            return lookAround();
        qCWarning(lcSnoozes) << "cannot end snoozes:" << count.error().detail;
        m_timer.start(kAfterFailure);
    });
}

} // namespace migochat
