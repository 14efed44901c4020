#pragma once

#include "app/domain/inboundevent.h"
#include "app/domain/threaditem.h"
#include "app/store/transaction.h"

/// All SQL about messages, notes and the lines between them.
namespace migochat::messages {

/// What became of an inbound message or echo.
struct Appended {
    MessageId message;
    ConversationId conversation;
    bool isNew = false; ///< false: the row it repeats
};

/// Facts about an inbound message's place that the caller has resolved.
struct Place {
    ConversationId conversation;
    ContactId contact;
    DeliveryId delivery;
    Instant receivedAt{};
    bool fetched = false; ///< read from the platform's history, which does not say whose app sent an echo
};

/// Stores a customer's message or an echo once; a repeated remote id returns the row that it repeats. Keeps preview,
/// counters, unread, waiting-since, reply window, search index, touch and attachments in step; what came before it
/// (statuses, reactions, edits, removals, answers to it) is joined. An own echo whose token names an attempt settles that
/// message instead of adding one. History and system lines make nobody wait: no unread, no reply window, no version.
[[nodiscard]] Result<Appended> appendInbound(Transaction &transaction, const Place &place,
                                             const InboundMessage &message);

/// A new outgoing message, queued. The caller adds its outbox row (see outbox.h).
struct NewOutbound {
    ConversationId conversation;
    Author author = Author::Staff;
    StaffId staff;
    QString text;
    MessageId replyTo;
    DraftId draft;
    Instant at{};
    MessageKind kind = MessageKind::Text;
    MessageContent content{};  ///< what the kind needs beside the text
    bool leavesUnread = false; ///< nobody looked at what the customer wrote (a held answer)
};
[[nodiscard]] Result<MessageId> appendOutbound(Transaction &transaction, const NewOutbound &message);

/// Moves the state forward as mayAdvance() allows; false when it stayed. `failureCode` is kept for Failed.
struct StateChange {
    DeliveryState state = DeliveryState::Sent;
    Instant at{};
    RemoteMessageId remoteId{}; ///< set when newly known
    QString failureCode{};
    QString failureDetail{};
    QString billing{}; ///< the platform's pricing category, kept once it is known
};
[[nodiscard]] Result<bool> advance(Transaction &transaction, MessageId message, const StateChange &change);

/// Puts a message into a state regardless of rank: for queueing again, cancelling, unknown.
[[nodiscard]] Result<> setState(Transaction &transaction, MessageId message, const StateChange &change);

/// Applies "up to this time" to the outgoing messages of a conversation; returns how many moved.
[[nodiscard]] Result<int> advanceUpTo(Transaction &transaction, ConversationId conversation,
                                      const InboundWatermark &mark);

/// What authors do to messages afterwards. Each looks at the provider's time, so that repetition and disorder end in the same
/// rows; false when nothing changed. A deleted message stays as an empty bubble and is never filled again.
[[nodiscard]] Result<bool> react(Transaction &transaction, MessageId message, const InboundReaction &reaction);
[[nodiscard]] Result<bool> edit(Transaction &transaction, MessageId message, const InboundEdit &edit);
[[nodiscard]] Result<bool> remove(Transaction &transaction, MessageId message, const InboundRemoval &removal);

/// The customer did something else that lets us answer freely (a reaction on Messenger).
[[nodiscard]] Result<> openWindow(Transaction &transaction, ConversationId conversation, Instant at);

/// What a message said before, oldest first.
struct EarlierText {
    QString text;
    Instant at{}; ///< since when it said so
};
[[nodiscard]] Result<QList<EarlierText>> earlierTexts(const Database &database, MessageId message);

[[nodiscard]] Result<NoteId> appendNote(Transaction &transaction, const Note &note);

/// With content, files, reactions and marks, like the pages below. `failureCode` of a message that was delivered is a late
/// failure.
[[nodiscard]] Result<std::optional<Message>> find(const Database &database, MessageId message);
[[nodiscard]] Result<std::optional<MessageId>> findByRemoteId(const Database &database, AccountId account,
                                                              const RemoteMessageId &remoteId);

/// Up to `limit` items before `before` (exclusive; nullopt: from the newest), returned oldest first. Messages come
/// with the message they answer when it is known.
struct ThreadPage {
    QList<ThreadItem> items;
    QHash<qint64, Message> quoted; ///< by id of the answered message
    bool reachedStart = false;
};
[[nodiscard]] Result<ThreadPage> pageBefore(const Database &database, ConversationId conversation,
                                            std::optional<ThreadCursor> before, int limit);
/// Items after `after` (exclusive), oldest first: what a doorbell ring made visible.
[[nodiscard]] Result<ThreadPage> pageAfter(const Database &database, ConversationId conversation, ThreadCursor after,
                                           int limit);
/// The given messages as they are now, for rows on screen whose state changed.
[[nodiscard]] Result<QList<Message>> byIds(const Database &database, const QList<MessageId> &ids);

/// The newest messages for the assistant, oldest first, with texts and authors only.
[[nodiscard]] Result<QList<Message>> history(const Database &database, ConversationId conversation, int limit);

} // namespace migochat::messages
