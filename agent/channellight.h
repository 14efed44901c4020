#pragma once

#include "agent/meta/usage.h"
#include "app/protocol/frames.h"
#include "app/store/notices.h"
#include "app/store/subscriptions.h"

#include <optional>

namespace migochat {

/// Everything that decides a channel's light in the status strip.
struct ChannelFacts {
    bool configured = false;
    bool tokenDead = false;
    bool hasAppSecret = false;
    int forgedInARow = 0;    ///< posts with a wrong signature since the last right one
    QString sendBlockedCode; ///< why sending stopped, empty while it works
    std::optional<subscriptions::Check> subscription;
    QList<notices::Notice> troubles; ///< of the account, not settled
    bool unreachable = false;        ///< the public address does not lead to us
    UsageAdvice::Pace pace = UsageAdvice::Pace::Normal;
    bool fillingGap = false;
};

/// So many wrong signatures in a row are our secret's fault and not a stranger's.
inline constexpr int kForgedAlarm = 3;

/// The worst that is the matter, as the words of LightState.
[[nodiscard]] LightState channelLight(const ChannelFacts &facts);

} // namespace migochat
