#include "ui/text/shoptimes.h"

#include <algorithm>

namespace migochat::shoptimes {

using namespace std::chrono_literals;

namespace {

constexpr int kUsualBegin = 10 * 60;
constexpr int kEvening = 18 * 60;
constexpr int kEarliest = 7 * 60; ///< nobody is reminded of anything before

Instant momentOf(QDate day, int minute)
{
    const QTime time = QTime(0, 0).addSecs(minute % WorkingHours::kMinutesOfDay * 60);
    return fromMsecs(QDateTime(day.addDays(minute / WorkingHours::kMinutesOfDay), time).toMSecsSinceEpoch());
}

const WorkingHours::Day &spansOf(const WorkingHours &hours, QDate day)
{
    return hours.day(static_cast<Qt::DayOfWeek>(day.dayOfWeek()));
}

/// The first moment from `at` on at which the shop is open; `at` itself where it never opens.
Instant openFrom(const WorkingHours &hours, Instant at)
{
    const QDate today = toDateTime(at).date();
    // One day earlier: its night may reach into this one.
    for (QDate day = today.addDays(-1); day <= today.addDays(WorkingHours::kDays); day = day.addDays(1)) {
        for (const WorkingHours::Span &span : spansOf(hours, day)) {
            if (momentOf(day, span.end()) > at)
                return std::max(at, momentOf(day, span.from));
        }
    }
    return at;
}

} // namespace

bool isClosedOn(const WorkingHours &hours, QDate day)
{
    return spansOf(hours, day).isEmpty() && !hours.isAlwaysClosed();
}

Instant opening(const WorkingHours &hours, QDate day)
{
    while (isClosedOn(hours, day))
        day = day.addDays(1);
    if (hours.isAlwaysClosed())
        return momentOf(day, kUsualBegin);
    const WorkingHours::Span first = spansOf(hours, day).first();
    return momentOf(day, first.end() > kEarliest ? std::max(first.from, kEarliest) : first.from);
}

Instant followUp(const WorkingHours &hours, QDate day)
{
    return opening(hours, day) + std::chrono::hours(1);
}

Instant reminder(const WorkingHours &hours, Instant now, Instant allowed)
{
    const Instant next = opening(hours, toDateTime(now).date().addDays(1));
    return openFrom(hours, std::max(allowed, next));
}

QList<SnoozeTime> snoozes(const WorkingHours &hours, Instant now)
{
    const QDate today = toDateTime(now).toLocalTime().date();
    QList<SnoozeTime> times;
    const auto add = [&](Snooze name, Instant at) {
        if (at > now && std::ranges::none_of(times, [at](const SnoozeTime &other) { return other.at == at; }))
            times.append({name, at});
    };
    const auto addOpening = [&](Snooze name, QDate day) {
        if (!isClosedOn(hours, day))
            add(name, opening(hours, day));
    };
    const int toSaturday = (Qt::Saturday - today.dayOfWeek() + 6) % 7 + 1;
    add(Snooze::InOneHour, now + 1h);
    add(Snooze::InThreeHours, now + 3h);
    add(Snooze::Evening, momentOf(today, kEvening));
    addOpening(Snooze::Tomorrow, today.addDays(1));
    addOpening(Snooze::InTwoDays, today.addDays(2));
    addOpening(Snooze::Saturday, today.addDays(toSaturday));
    return times;
}

} // namespace migochat::shoptimes
