#pragma once

#include <QByteArray>

#include <chrono>

namespace migochat {

/// How near an app or page is to Meta's limits, and what to do about it.
struct UsageAdvice {
    enum class Pace {
        Normal,
        Slow, ///< above 80 %
        Stop, ///< above 95 %, or Meta names a time to regain access
    };

    Pace pace = Pace::Normal;
    int percent = 0;                     ///< the highest of all counters
    std::chrono::minutes regainAfter{0}; ///< Meta's estimate, 0 when it gave none

    friend bool operator==(const UsageAdvice &, const UsageAdvice &) = default;
};

/// Reads the headers X-App-Usage and X-Business-Use-Case-Usage; either may be missing or broken.
[[nodiscard]] UsageAdvice readUsage(const QByteArray &appUsage, const QByteArray &businessUsage);

} // namespace migochat
