#pragma once

#include "app/store/outbox.h"

/// What the state of a message and the outbox share.
namespace migochat::outbox {

/// Takes the work row of a message away; attempts whose end nobody saw read "settled". Changes no message.
[[nodiscard]] Result<> closeWork(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId, Instant now);

} // namespace migochat::outbox
