#include "app/domain/workinghours.h"

#include <QJsonArray>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

constexpr int kDaysBack = 30;
constexpr int kDaysAhead = 2;
constexpr milliseconds kWeek = 24h * WorkingHours::kDays;

/// Names of the stored table, from Monday.
constexpr std::array kNames{"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                            "friday"_L1, "saturday"_L1, "sunday"_L1};

QString written(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

std::optional<int> minuteOf(const QJsonValue &value)
{
    const QString text = value.toString();
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    if (time.isValid())
        return time.hour() * 60 + time.minute();
    return text == "24:00"_L1 ? std::optional(0) : std::nullopt;
}

std::optional<WorkingHours::Day> dayOf(const QJsonValue &value)
{
    WorkingHours::Day day;
    const QJsonArray spans = value.toArray();
    if (spans.size() > WorkingHours::kMostSpans)
        return std::nullopt;
    for (const QJsonValue &span : spans) {
        const std::optional<int> from = minuteOf(span[0]);
        const std::optional<int> to = minuteOf(span[1]);
        if (!from || !to)
            return std::nullopt;
        day.append({*from, *to});
    }
    return day;
}

/// A minute that summer time leaves out is the moment when it begins.
Instant momentOf(QDate day, int minute, const QTimeZone &zone)
{
    const QDate date = day.addDays(minute / WorkingHours::kMinutesOfDay);
    const QTime time = QTime(0, 0).addSecs(minute % WorkingHours::kMinutesOfDay * 60);
    const QDateTime at(date, time, zone);
    if (at.isValid() && at.time() == time)
        return fromMsecs(at.toMSecsSinceEpoch());
    const QDateTime later = QDateTime(date, {12, 0}, zone);
    return fromMsecs(zone.previousTransition(later).atUtc.toMSecsSinceEpoch());
}

} // namespace

WorkingHours WorkingHours::usual()
{
    WorkingHours hours;
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday, Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday})
        hours.setDay(day, {{10 * 60, 15 * 60}, {17 * 60, 22 * 60}});
    return hours;
}

std::optional<WorkingHours> WorkingHours::fromJson(const QJsonObject &object)
{
    WorkingHours hours;
    for (size_t i = 0; i < kNames.size(); ++i) {
        if (!object.value(kNames.at(i)).isArray())
            return std::nullopt;
        const std::optional<Day> day = dayOf(object.value(kNames.at(i)));
        if (!day)
            return std::nullopt;
        hours.m_days.at(i) = *day;
    }
    return hours;
}

QJsonObject WorkingHours::toJson() const
{
    QJsonObject object;
    for (size_t i = 0; i < kNames.size(); ++i) {
        QJsonArray spans;
        for (const Span &span : m_days.at(i))
            spans.append(QJsonArray{written(span.from), written(span.to)});
        object.insert(kNames.at(i), spans);
    }
    return object;
}

bool WorkingHours::isAlwaysClosed() const
{
    return std::ranges::all_of(m_days, [](const Day &day) { return day.isEmpty(); });
}

WorkingTime::WorkingTime(const WorkingHours &hours, const QTimeZone &zone, Instant now) : m_isAlways(false)
{
    const QDate today = toDateTime(now).toTimeZone(zone).date();
    m_begin = momentOf(today.addDays(-kDaysBack), 0, zone);
    m_end = momentOf(today.addDays(kDaysAhead), 0, zone);
    milliseconds sum{0};
    // One day earlier: its night may reach into the first one.
    for (QDate day = today.addDays(-kDaysBack - 1); day < today.addDays(kDaysAhead); day = day.addDays(1)) {
        for (const WorkingHours::Span &span : hours.day(static_cast<Qt::DayOfWeek>(day.dayOfWeek()))) {
            const Instant reached =
                m_openings.empty() ? m_begin : m_openings.back().to; // spans that overlap count once
            const Instant from = std::max(momentOf(day, span.from, zone), reached);
            const Instant to = momentOf(day, span.end(), zone);
            if (to <= from)
                continue;
            m_openings.push_back({from, to, sum});
            sum += to - from;
        }
    }
    int open = 0;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        const WorkingHours::Day &spans = hours.day(static_cast<Qt::DayOfWeek>(day));
        open += spans.isEmpty() ? 0 : 1;
        for (const WorkingHours::Span &span : spans)
            m_week += minutes(span.end() - span.from);
    }
    if (open > 0)
        m_day = m_week / open;
}

milliseconds WorkingTime::openUntil(Instant at) const
{
    const auto next = std::ranges::upper_bound(m_openings, at, {}, &Opening::from);
    if (next == m_openings.begin())
        return 0ms;
    const Opening &last = *std::prev(next);
    return last.before + (std::min(at, last.to) - last.from);
}

milliseconds WorkingTime::between(Instant from, Instant to) const
{
    if (m_isAlways || from >= to)
        return std::max<milliseconds>(to - from, 0ms);
    const qint64 weeks = from < m_begin ? (m_begin - from + kWeek - 1ms) / kWeek : 0;
    const Instant shifted = from + weeks * kWeek;
    return std::max<milliseconds>(weeks * m_week + openUntil(to) - openUntil(shifted), 0ms);
}

Instant WorkingTime::openFor(milliseconds time, Instant now) const
{
    if (m_isAlways)
        return now - time;
    if (m_week <= 0ms)
        return {};
    milliseconds before = openUntil(now) - time;
    const qint64 weeks = before < 0ms ? (-before + m_week - 1ms) / m_week : 0;
    before += weeks * m_week;
    const auto next = std::ranges::upper_bound(m_openings, before, {}, &Opening::before);
    if (next == m_openings.begin())
        return {};
    const Opening &last = *std::prev(next);
    return std::min(last.from + (before - last.before), now) - weeks * kWeek;
}

Instant WorkingTime::asIfOpen(Instant since, Instant now) const
{
    const milliseconds waited = between(since, now);
    if (m_isAlways || m_day <= 0ms || waited < std::min<milliseconds>(2 * m_day, 24h))
        return now - waited;
    return now - std::max<qint64>(waited / m_day, 1) * milliseconds(24h);
}

} // namespace migochat
