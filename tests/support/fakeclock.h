#pragma once

#include "app/domain/clock.h"

namespace migochat::test {

/// A clock that stands still until the test moves it.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant now = fromMsecs(1'764'000'000'000)) : m_now(now) {}

    [[nodiscard]] Instant now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

} // namespace migochat::test
