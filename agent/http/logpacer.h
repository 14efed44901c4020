#pragma once

#include "app/domain/clock.h"

#include <optional>

namespace migochat {

/// Keeps a line that strangers can provoke from filling the log: one at once, then one a minute with the number of
/// those in between.
class LogPacer
{
public:
    explicit LogPacer(const Clock &clock) : m_clock(clock) {}

    /// How many events the line to be written now stands for; nothing when it is too early for another line.
    [[nodiscard]] std::optional<quint64> take()
    {
        ++m_waiting;
        const Instant now = m_clock.now();
        if (m_last && now - *m_last < std::chrono::minutes(1) && now >= *m_last)
            return {};
        m_last = now;
        return std::exchange(m_waiting, 0);
    }

private:
    const Clock &m_clock;
    std::optional<Instant> m_last;
    quint64 m_waiting = 0;
};

} // namespace migochat
