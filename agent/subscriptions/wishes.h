#pragma once

#include "agent/config.h"
#include "agent/subscriptions/appcheck.h"
#include "agent/subscriptions/reachability.h"

namespace migochat {

/// `https://shop.example/webhook/messenger`; empty without a public address.
[[nodiscard]] QString callbackUrl(const AgentConfig &config, const ChannelKind &channel);

/// What the app should be subscribed to at our public address, for the channels that are configured.
[[nodiscard]] QList<AppWish> appWishes(const AgentConfig &config);

/// The door to knock at to see whether the platforms reach us; nothing without address or verify token.
[[nodiscard]] std::optional<Reachability::Door> publicDoor(const AgentConfig &config);

/// A token of ours and what it has to be allowed.
struct TokenWish {
    ChannelKind channel;
    QByteArray token;
    QStringList scopes;
};
[[nodiscard]] QList<TokenWish> tokenWishes(const AgentConfig &config);

} // namespace migochat
