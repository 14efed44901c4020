#pragma once

#include "agent/channels/messenger/messengerevent.h"

namespace migochat {

/// One element of `changes[]`: a customer's comment becomes a message, everything else stays with the account.
[[nodiscard]] InboundEvent readMessengerChange(const QJsonObject &change, const MessengerEntry &entry);

} // namespace migochat
