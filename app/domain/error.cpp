#include "app/domain/error.h"

#include <array>
#include <utility>

namespace migochat {

namespace {

constexpr std::array kErrorTexts{
    std::pair{ErrorCode::Network, QLatin1StringView("network")},
    std::pair{ErrorCode::Timeout, QLatin1StringView("timeout")},
    std::pair{ErrorCode::RateLimited, QLatin1StringView("rate_limited")},
    std::pair{ErrorCode::Unauthorized, QLatin1StringView("unauthorized")},
    std::pair{ErrorCode::Refused, QLatin1StringView("refused")},
    std::pair{ErrorCode::InvalidPayload, QLatin1StringView("invalid_payload")},
    std::pair{ErrorCode::NotFound, QLatin1StringView("not_found")},
    std::pair{ErrorCode::Conflict, QLatin1StringView("conflict")},
    std::pair{ErrorCode::StorageBusy, QLatin1StringView("storage_busy")},
    std::pair{ErrorCode::StorageFull, QLatin1StringView("storage_full")},
    std::pair{ErrorCode::StorageCorrupt, QLatin1StringView("storage_corrupt")},
    std::pair{ErrorCode::StorageTooNew, QLatin1StringView("storage_too_new")},
    std::pair{ErrorCode::Cancelled, QLatin1StringView("cancelled")},
    std::pair{ErrorCode::Internal, QLatin1StringView("internal")},
};

} // namespace

QLatin1StringView toText(ErrorCode code)
{
    for (const auto &[value, text] : kErrorTexts) {
        if (value == code)
            return text;
    }
    return QLatin1StringView("internal");
}

ErrorCode errorCodeFromText(QStringView text)
{
    for (const auto &[value, name] : kErrorTexts) {
        if (text == name)
            return value;
    }
    return ErrorCode::Internal;
}

} // namespace migochat
