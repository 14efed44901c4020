#include "agent/profiles/profilepolicy.h"

#include <QStringList>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::hours kDay{24};

/// The platform's main code at the end of "describe: 10/2018278".
QString mainCode(const Error &error)
{
    return error.detail.section(u": "_s, -1).section(u'/', 0, 0);
}

bool lacksPermission(const QString &code)
{
    const int number = code.toInt();
    return number == 10 || (number >= 200 && number <= 299);
}

} // namespace

ProfilePause afterFailedProfile(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
        return {.contact = 1h, .account = 1min};
    case ErrorCode::RateLimited:
        return {.contact = 1h, .account = std::max(10min, std::chrono::ceil<std::chrono::minutes>(error.retryAfter))};
    case ErrorCode::Unauthorized:
        return {.contact = 1h, .account = 30min};
    default:
        break;
    }
    if (lacksPermission(mainCode(error)))
        return {.contact = 7 * kDay, .account = 6 * 60min};
    return {.contact = 30 * kDay, .account = 0min};
}

} // namespace migochat
