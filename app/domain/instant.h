#pragma once

#include <QDateTime>

#include <chrono>

namespace migochat {

/// A point in time, milliseconds UTC. QDateTime appears only where a person or another program reads the time.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr qint64 toMsecs(Instant at)
{
    return at.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromMsecs(qint64 msecs)
{
    return Instant{std::chrono::milliseconds{msecs}};
}
[[nodiscard]] inline QDateTime toDateTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(at));
}

} // namespace migochat
