#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// One change: a comment under a post or a live video becomes a message, a mention (which carries ids only) a notice,
/// anything else stays with the account.
[[nodiscard]] InboundEvent readInstagramChange(const QJsonObject &change, const MessagingEntry &entry);

} // namespace migochat
