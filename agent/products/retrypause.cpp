#include "agent/products/retrypause.h"

#include "app/domain/backoff.h"

#include <algorithm>

namespace migochat {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kFirstPause = 1min;
constexpr std::chrono::milliseconds kLongestPause = 1h;

} // namespace

std::chrono::milliseconds productRetryPause(int failures, const Error &error, std::chrono::milliseconds usual)
{
    if (error.code == ErrorCode::Unauthorized)
        return usual;
    return std::max(doubledPause(kFirstPause, failures - 1, kLongestPause), error.retryAfter);
}

} // namespace migochat
