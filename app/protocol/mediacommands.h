#pragma once

#include "app/protocol/commands.h"

namespace migochat {

/// Fetches a file again that had failed or expired: the platform may still have it. Conflict when it is stored, on its way, or
/// has no address any more.
struct FetchAgain {
    static constexpr QLatin1StringView kName{"fetch_again"};
    using Reply = Done;
    AttachmentId attachment{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FetchAgain> fromJson(const QJsonObject &object);
};

} // namespace migochat
