#pragma once

#include "app/store/messages.h"

/// Steps that the files about messages share.
namespace migochat::messages {

/// The row that carries a remote id within the account of a conversation.
[[nodiscard]] Result<std::optional<Appended>> findRepeated(const Database &database, ConversationId conversation,
                                                           const RemoteMessageId &remoteId);

/// The row that an event repeats, by its id or, without one, by what it says.
[[nodiscard]] Result<std::optional<Appended>> findRepeated(const Database &database, const Place &place,
                                                           const InboundMessage &message);

/// A generic bubble whose event is understood now becomes what it always was: kind, text, content, files. Nobody is asked to
/// answer it again. True when it did; false when the row is no such bubble or the event is as little understood as before.
[[nodiscard]] Result<bool> understand(Transaction &transaction, MessageId message, const InboundMessage &meaning);

/// Stores the files of a message, in their order.
[[nodiscard]] Result<> attach(Transaction &transaction, MessageId message, const QList<InboundAttachment> &attachments);

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

/// What came before the message was known is applied now: statuses, reactions, edits, removals.
[[nodiscard]] Result<> applyOrphans(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId,
                                    const QString &token);

/// Answers that named a remote id before its message was stored point to it from now on.
[[nodiscard]] Result<> linkAnswers(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId);

/// A customer's message joins its conversation: unread, waiting, window, preview, each by the message's time.
[[nodiscard]] Result<> customerWrote(Transaction &transaction, const Appended &appended, const InboundMessage &message);

/// The same for what a person of the shop wrote elsewhere.
[[nodiscard]] Result<> phoneWrote(Transaction &transaction, const Appended &appended, const InboundMessage &message);

/// A row of which nobody waits for an answer joins its conversation: counted and previewed by its time, nothing else.
struct QuietRow {
    const Appended &appended;
    const InboundMessage &message;
    Author author = Author::Customer;
};
[[nodiscard]] Result<> cameQuietly(Transaction &transaction, const QuietRow &row);

/// Count, preview and order of a conversation from the messages it has now, after rows came or went.
[[nodiscard]] Result<> refreshConversation(Transaction &transaction, ConversationId conversation);

/// True for rows that make nobody wait: the time before us, and lines about the thread itself.
[[nodiscard]] bool isQuiet(const InboundMessage &message);

/// Puts files and reactions into messages, one query each for all of them.
[[nodiscard]] Result<> fillParts(const Database &database, const QList<Message *> &messages);

} // namespace migochat::messages
