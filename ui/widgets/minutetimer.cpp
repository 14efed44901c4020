#include "ui/widgets/minutetimer.h"

#include "app/domain/clock.h"
#include "ui/text/minute.h"

#include <algorithm>

namespace migochat {

MinuteTimer::MinuteTimer(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MinuteTimer::turned);
}

void MinuteTimer::start()
{
    m_timer.start(untilNextMinute(m_clock.now()));
}

void MinuteTimer::startNoLaterThan(Instant moment)
{
    using std::chrono::milliseconds;
    const Instant now = m_clock.now();
    const auto left = std::chrono::duration_cast<milliseconds>(moment - now);
    m_timer.start(std::clamp(left, milliseconds(0), milliseconds(untilNextMinute(now))));
}

} // namespace migochat
