#pragma once

#include "app/store/transaction.h"

/// The private replies to comments: one per comment, and what they teach about who commented.
namespace migochat::commentreplies {

/// Takes the one private reply of a comment for this message. Conflict when another message has it, unless that one
/// failed or was taken back.
[[nodiscard]] Result<> reserve(Transaction &transaction, const QString &commentId, MessageId message);

/// The platform answered a private reply with the page-scoped id of its reader: it becomes an address of the person who
/// commented, so that their answer arrives in the same thread. Nothing for other messages or without an id.
[[nodiscard]] Result<> join(Transaction &transaction, MessageId message, const QString &recipientId, Instant now);

struct OpenComment {
    MessageId message;
    Instant at{};
};
/// The newest comment of a conversation that still may be answered privately. A mention elsewhere never may be: the
/// platform takes private replies to comments under our own posts only.
[[nodiscard]] Result<std::optional<OpenComment>> lastOpen(const Database &database, ConversationId conversation,
                                                          Instant since);

} // namespace migochat::commentreplies
