#pragma once

#include "app/domain/instant.h"

#include <chrono>

namespace migochat {

/// How long until the minute of the clock turns; never nothing. Whatever tells times by the minute follows the same
/// turn, so that a window left alone wakes the processor once for all of them. A timer for it must be precise: a
/// coarse one may ring before the turn and then once more.
[[nodiscard]] inline std::chrono::milliseconds untilNextMinute(Instant now)
{
    using std::chrono::minutes;
    return std::chrono::ceil<minutes>(now + std::chrono::milliseconds{1}) - now;
}

} // namespace migochat
