#pragma once

#include <algorithm>
#include <chrono>
#include <utility>

namespace migochat {

/// Growing pauses between attempts: each twice as long as the one before, up to a limit.
class Pause
{
public:
    Pause(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first), m_longest(longest), m_next(first)
    {
    }

    [[nodiscard]] std::chrono::milliseconds next() { return std::exchange(m_next, std::min(m_next * 2, m_longest)); }
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

} // namespace migochat
