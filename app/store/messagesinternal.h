#pragma once

#include "app/store/messages.h"

/// Steps that the files about messages share.
namespace migochat::messages {

/// The row that carries a remote id within the account of a conversation.
[[nodiscard]] Result<std::optional<Appended>> findRepeated(const Database &database, ConversationId conversation,
                                                           const RemoteMessageId &remoteId);

/// What a new row of either direction holds.
struct NewRow {
    const Place &place;
    const InboundMessage &message;
    Direction direction = Direction::Inbound;
    Author author = Author::Customer;
    DeliveryState state = DeliveryState::Received;
};
/// Message, attachments, touch, day counter and search text; not the conversation.
[[nodiscard]] Result<MessageId> insertRow(Transaction &transaction, const NewRow &row);

/// An echo: settles our own message, or stores what somebody else sent for the page.
[[nodiscard]] Result<Appended> appendEcho(Transaction &transaction, const Place &place, const InboundMessage &message);

/// Counts a message of today's (UTC) channel and direction.
struct DayCount {
    ConversationId conversation;
    Direction direction = Direction::Inbound;
    Instant at{};
};
[[nodiscard]] Result<> countDay(Transaction &transaction, const DayCount &count);

/// Moves the lead of a contact up in "recent".
[[nodiscard]] Result<> touchLead(Transaction &transaction, ContactId contact, ConversationId conversation, Instant at);

/// Statuses that came before the message was known are applied now.
[[nodiscard]] Result<> applyOrphans(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId,
                                    const QString &token);

} // namespace migochat::messages
