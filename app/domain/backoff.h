#pragma once

#include <algorithm>
#include <chrono>

namespace migochat {

/// The pause before another try: `first`, doubled so many times (six at most), but never longer than `longest`.
[[nodiscard]] constexpr std::chrono::milliseconds doubledPause(std::chrono::milliseconds first, int doublings,
                                                               std::chrono::milliseconds longest)
{
    return std::min(first * (1 << std::clamp(doublings, 0, 6)), longest);
}

} // namespace migochat
