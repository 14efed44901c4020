#include "agent/outbox/retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace migochat {

using namespace std::chrono_literals;

namespace {

constexpr int kPairRateCode = 131056;
constexpr int kMaxRetries = 6;
constexpr int kMaxWaits = 10;

/// Meta could not fetch a file of ours by its address: once more, then it is the address.
bool isFetchFailure(const SendFailure &failure)
{
    return failure.code == 100 && failure.subcode == 2018008;
}

std::chrono::milliseconds grown(std::chrono::milliseconds first, int attempts, double factor,
                                std::chrono::milliseconds most)
{
    const double value = static_cast<double>(first.count()) * std::pow(factor, std::max(0, attempts - 1));
    return std::min(most, std::chrono::milliseconds(static_cast<qint64>(std::min(value, 1e12))));
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(const SendFailure &failure, int attempts, double jitter)
{
    std::chrono::milliseconds delay{0};
    const bool noConnection = failure.code == 0 && failure.httpStatus == 0;
    switch (failure.kind) {
    case FailureClass::Retry:
        if (noConnection)
            delay = grown(2s, attempts, 2, 30s);
        else if (attempts >= (isFetchFailure(failure) ? 2 : kMaxRetries))
            return std::nullopt;
        else
            delay = failure.code == kPairRateCode ? grown(4s, attempts, 4, 1h) : grown(2s, attempts, 2, 60s);
        break;
    case FailureClass::Wait:
        if (failure.httpStatus == 0) { // we kept still ourselves, near a limit
            delay = std::max<std::chrono::milliseconds>(failure.retryAfter, 1s);
            break;
        }
        if (attempts >= kMaxWaits)
            return std::nullopt;
        delay = grown(1min, attempts, 2, 1h);
        break;
    case FailureClass::Final:
    case FailureClass::Configuration:
    case FailureClass::CustomerGone:
    case FailureClass::NeedsTemplate:
    case FailureClass::Unknown:
        return std::nullopt;
    }
    delay = std::max(delay, failure.retryAfter);
    const auto spread = static_cast<qint64>(static_cast<double>(delay.count()) * 0.25 * std::clamp(jitter, 0.0, 1.0));
    return delay + std::chrono::milliseconds(spread);
}

} // namespace migochat
