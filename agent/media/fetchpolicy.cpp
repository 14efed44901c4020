#include "agent/media/fetchpolicy.h"

#include <algorithm>
#include <cmath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kMostDamaged = 3;

std::chrono::milliseconds grown(std::chrono::milliseconds first, int attempts, std::chrono::milliseconds most)
{
    const double value = static_cast<double>(first.count()) * std::pow(2.0, std::clamp(attempts - 1, 0, 30));
    return std::min(most, std::chrono::milliseconds(static_cast<qint64>(std::min(value, 1e12))));
}

FetchVerdict again(std::chrono::milliseconds delay, const QString &code)
{
    return {.state = AttachmentState::Fetching, .delay = delay, .code = code};
}

/// The word or code at the end of "where: why".
QString reasonOf(const Error &error)
{
    return error.detail.section(u": "_s, -1);
}

FetchVerdict judge(const Error &error, int attempts)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return {.state = AttachmentState::Expired, .code = u"expired"_s};
    case ErrorCode::RateLimited:
        return again(std::max(error.retryAfter, grown(1min, attempts, 1h)), u"rate"_s);
    case ErrorCode::Unauthorized:
        return again(15min, u"token"_s);
    case ErrorCode::StorageFull:
    case ErrorCode::StorageBusy:
        return again(10min, u"disk"_s);
    case ErrorCode::InvalidPayload:
        if (attempts >= kMostDamaged)
            return {.state = AttachmentState::Failed, .code = reasonOf(error)};
        return again(grown(5s, attempts, 30min), reasonOf(error));
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
        return again(std::max(error.retryAfter, grown(5s, attempts, 30min)), u"network"_s);
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageTooNew:
    case ErrorCode::Internal:
        break;
    }
    return {.state = AttachmentState::Failed, .code = reasonOf(error)};
}

} // namespace

FetchVerdict afterFailedFetch(const Error &error, int attempts, std::chrono::milliseconds age, double jitter)
{
    FetchVerdict verdict = judge(error, attempts);
    if (verdict.state != AttachmentState::Fetching)
        return verdict;
    const bool isDisk = verdict.code == "disk"_L1;
    if (age >= kRemoteLife && !isDisk)
        return {.state = AttachmentState::Expired, .code = u"expired"_s};
    const double spread = static_cast<double>(verdict.delay.count()) * 0.25 * std::clamp(jitter, 0.0, 1.0);
    verdict.delay += std::chrono::milliseconds(static_cast<qint64>(spread));
    return verdict;
}

} // namespace migochat
