#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// One element of `changes[]`: comments, visitors' posts, mentions and ratings become messages, their edits and removals
/// likewise; lead ads and news about the page have events of their own; everything else stays with the account.
[[nodiscard]] InboundEvent readMessengerChange(const QJsonObject &change, const MessagingEntry &entry);

} // namespace migochat
