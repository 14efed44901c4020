#pragma once

#include "app/domain/clock.h"

namespace migochat::test {

/// A clock that only tests move. Starts on 2 November 2026, 09:00 UTC, a Monday.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_now; }

    void advance(std::chrono::milliseconds by) { m_now += by; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now = fromMsecs(1'793'610'000'000);
};

} // namespace migochat::test
