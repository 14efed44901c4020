#pragma once

#include "app/domain/instant.h"

#include <QJsonObject>
#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

namespace migochat {

/// When the shop is open, by the clock on its wall: up to two spans a day.
class WorkingHours
{
public:
    static constexpr int kDays = 7;
    static constexpr int kMostSpans = 2;
    static constexpr int kMinutesOfDay = 24 * 60;

    /// Minutes since midnight. An end that is not after the beginning is meant for the next day: 20:00 to 02:00.
    struct Span {
        int from = 0;
        int to = 0;

        [[nodiscard]] int end() const { return to > from ? to : to + kMinutesOfDay; }
        friend bool operator==(const Span &, const Span &) = default;
    };
    using Day = QList<Span>; ///< in order; empty: closed

    /// Saturday to Thursday 10:00 to 15:00 and 17:00 to 22:00.
    [[nodiscard]] static WorkingHours usual();
    /// nullopt for what is no table of hours.
    [[nodiscard]] static std::optional<WorkingHours> fromJson(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson() const;

    [[nodiscard]] const Day &day(Qt::DayOfWeek day) const { return m_days.at(static_cast<size_t>(day) - 1); }
    void setDay(Qt::DayOfWeek day, const Day &spans) { m_days.at(static_cast<size_t>(day) - 1) = spans; }
    [[nodiscard]] bool isAlwaysClosed() const;

    friend bool operator==(const WorkingHours &, const WorkingHours &) = default;

private:
    std::array<Day, kDays> m_days; ///< from Monday, as Qt counts
};

/// The same as a table of moments around now, so that a question costs two searches in it and no calendar. Summer time
/// is what the time zone says.
class WorkingTime
{
public:
    /// Always open.
    WorkingTime() = default;
    WorkingTime(const WorkingHours &hours, const QTimeZone &zone, Instant now);

    /// Whether the table still holds for this moment; then `between` is exact back to four weeks before it. What lies
    /// farther back counts whole weeks as this one.
    [[nodiscard]] bool covers(Instant now) const { return m_isAlways || now < m_end; }
    /// Open time between two moments.
    [[nodiscard]] std::chrono::milliseconds between(Instant from, Instant to) const;
    /// The last moment since which so much open time has passed until `now`; the epoch in a shop that never opens.
    [[nodiscard]] Instant openFor(std::chrono::milliseconds time, Instant now) const;
    /// Since when somebody would wait as long who waits all day: what prints "12 min", "3 h" or "2 d" of elapsed time
    /// then prints open minutes, open hours or, from two days on, days of work.
    [[nodiscard]] Instant asIfOpen(Instant since, Instant now) const;

private:
    struct Opening {
        Instant from;
        Instant to;
        std::chrono::milliseconds before; ///< open time of the table before it
    };
    [[nodiscard]] std::chrono::milliseconds openUntil(Instant at) const;

    bool m_isAlways = true;
    std::vector<Opening> m_openings;
    Instant m_begin;
    Instant m_end;
    std::chrono::milliseconds m_week{0}; ///< open time of a week
    std::chrono::milliseconds m_day{0};  ///< and of a day that is open, on average
};

} // namespace migochat
