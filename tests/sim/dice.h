#pragma once

#include <QtGlobal>

#include <random>

namespace migochat::sim {

/// Seeded chance. Same seed, same answers, on every platform (std distributions differ between libraries).
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    /// A number from `low` to `high`, both included.
    [[nodiscard]] qint64 between(qint64 low, qint64 high)
    {
        if (high <= low)
            return low;
        const auto span = static_cast<quint64>(high - low) + 1;
        return low + static_cast<qint64>(m_engine() % span);
    }

    /// True `percent` times in a hundred.
    [[nodiscard]] bool chance(int percent) { return between(1, 100) <= percent; }

private:
    std::mt19937_64 m_engine;
};

} // namespace migochat::sim
