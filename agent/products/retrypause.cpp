#include "agent/products/retrypause.h"

#include <algorithm>

namespace migochat {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kFirstPause = 1min;
constexpr std::chrono::milliseconds kLongestPause = 1h;
constexpr int kMostDoublings = 6; ///< 64 minutes are more than the longest pause

} // namespace

std::chrono::milliseconds productRetryPause(int failures, const Error &error, std::chrono::milliseconds usual)
{
    if (error.code == ErrorCode::Unauthorized)
        return usual;
    const int doublings = std::clamp(failures - 1, 0, kMostDoublings);
    const auto pause = std::min(kFirstPause * (1 << doublings), kLongestPause);
    return std::max(pause, error.retryAfter);
}

} // namespace migochat
