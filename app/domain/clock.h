#pragma once

#include "app/domain/instant.h"

namespace migochat {

/// The only source of "now", passed into constructors, so that tests can move it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    explicit SystemClock(std::chrono::milliseconds offset = std::chrono::milliseconds{0}) : m_offset(offset) {}

    [[nodiscard]] Instant now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) + m_offset;
    }

private:
    std::chrono::milliseconds m_offset;
};

} // namespace migochat
