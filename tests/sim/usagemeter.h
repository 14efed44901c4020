#pragma once

#include "tests/sim/context.h"

#include <deque>
#include <optional>

namespace migochat::sim {

/// The usage headers: shares of the hourly limits in percent, counted over the last hour or set by hand.
class UsageMeter
{
public:
    explicit UsageMeter(const World &world) : m_world(world) {}

    /// Counts one call. A refusal with code 4 when the share has reached 100.
    [[nodiscard]] std::optional<SimResponse> count();
    /// Adds X-App-Usage and X-Business-Use-Case-Usage for a call of that type of use ("messenger", "pages" …).
    void stamp(SimResponse &response, const QString &type) const;

    /// {"percent":85,"regain":10,"limit":5000}: a fixed share, minutes until access returns, calls per hour.
    /// Without percent the share is counted again.
    void set(const QJsonObject &verb);
    [[nodiscard]] int percent() const;

private:
    const World &m_world;
    std::deque<Instant> m_calls;
    std::optional<int> m_fixed;
    int m_regainMinutes = 0;
    qint64 m_limit = 200'000; ///< far above what tests do, so that only those which ask for it are slowed
};

} // namespace migochat::sim
