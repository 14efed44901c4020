#include "agent/subscriptions/heartbeat.h"

#include "app/store/gaps.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcHeartbeat, "migochat.subscriptions.heartbeat")

namespace {

constexpr std::chrono::milliseconds kBeat = 60s;
/// The platforms repeat a failed delivery at once and within the first minutes, so a shorter absence loses nothing.
constexpr std::chrono::minutes kShortestGap{2};

/// True when a gap was written.
Result<bool> signOfLife(Transaction &transaction, const QString &reason, Instant now)
{
    const auto last = gaps::lastPulse(transaction.database());
    if (!last)
        return failed(last, u"pulse");
    const bool wasAway = *last && now - **last > kShortestGap;
    if (wasAway) {
        const auto gap = gaps::add(transaction, {.from = **last, .to = now, .reason = reason});
        if (!gap)
            return failed(gap);
    }
    if (const Result<> beaten = gaps::beat(transaction, now); !beaten)
        return failed(beaten, u"pulse");
    return wasAway;
}

} // namespace

Heartbeat::Heartbeat(Writer &writer, const Clock &clock) : m_writer(writer), m_clock(clock)
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.setInterval(kBeat);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

void Heartbeat::start()
{
    auto signedIn = m_writer.run([now = m_clock.now()](Transaction &transaction) -> Result<bool> {
        // A stretch that lasted when the earlier run ended is over: the next probe begins a new one.
        const auto ended = gaps::end(transaction, now);
        if (!ended)
            return failed(ended);
        const Result<bool> wasAway = signOfLife(transaction, u"agent_off"_s, now);
        if (!wasAway)
            return failed(wasAway);
        return *wasAway || !ended->isEmpty();
    });
    whenDone(signedIn, this, [this](const Result<bool> &missed) {
        if (!missed)
            qCWarning(lcHeartbeat) << "no sign of life:" << missed.error().detail;
        Q_EMIT listened(missed.value_or(false));
    });
    m_timer.start();
}

void Heartbeat::stop()
{
    m_timer.stop();
    static_cast<void>(m_writer.run(
        [now = m_clock.now()](Transaction &transaction) -> Result<> { return gaps::beat(transaction, now); }));
}

void Heartbeat::beat()
{
    auto signedIn = m_writer.run(
        [now = m_clock.now()](Transaction &transaction) { return signOfLife(transaction, u"asleep"_s, now); });
    whenDone(signedIn, this, [this](const Result<bool> &missed) {
        if (!missed)
            qCWarning(lcHeartbeat) << "no sign of life:" << missed.error().detail;
        else if (*missed)
            Q_EMIT listened(true);
    });
}

} // namespace migochat
