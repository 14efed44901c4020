#pragma once

#include "app/store/outbox.h"

/// What the state of a message and the outbox share.
namespace migochat::outbox {

/// Takes the work row of a message away; attempts whose end nobody saw read "settled". Changes no message.
[[nodiscard]] Result<> closeWork(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId,
                                 Instant now);

/// A queued row as it is inside this transaction; nothing when it is no longer queued.
[[nodiscard]] Result<std::optional<Due>> dueNow(const Database &database, MessageId message);

/// What an accepted message means for its conversation: an answered ad opens its free window, and the answer to a
/// private reply names whom the commenter is in messages (`recipientId`, may be empty).
[[nodiscard]] Result<> noteAcceptance(Transaction &transaction, MessageId message, const QString &recipientId,
                                      Instant now);

} // namespace migochat::outbox
