#pragma once

#include "tests/sim/dice.h"

#include <chrono>

namespace migochat::sim {

/// How long customers and networks take, in shop time; a faster day makes them shorter.
struct Pace {
    qint64 sentMs[2] = {60, 250};
    qint64 deliveredMs[2] = {400, 1'500};
    qint64 readMs[2] = {8'000, 90'000};
    int readsPercent = 90; ///< how many messages are read at all

    [[nodiscard]] static std::chrono::milliseconds draw(Dice &dice, const qint64 (&range)[2], double speed)
    {
        const auto scaled = static_cast<double>(dice.between(range[0], range[1])) / (speed < 1 ? 1 : speed);
        return std::chrono::milliseconds(static_cast<qint64>(scaled) + 5);
    }
};

} // namespace migochat::sim
