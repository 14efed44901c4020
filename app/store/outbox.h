#pragma once

#include "app/domain/outgoing.h"
#include "app/store/transaction.h"

/// All SQL about messages on their way out, and about every attempt to send them.
namespace migochat::outbox {

/// Adds the work row of a queued message.
[[nodiscard]] Result<OutboxId> enqueue(Transaction &transaction, MessageId message, Instant now);

/// A row that could be sent, with everything the channel needs.
struct Due {
    OutboxId id;
    MessageId message;
    ConversationId conversation;
    AccountId account;
    ChannelKind channel;
    int attempts = 0;
    Instant notBefore{};
    bool accountBlocked = false;
    WindowFacts windowFacts;
    OutgoingMessage outgoing; ///< token and window are still empty
};
/// The oldest queued row of each conversation that is not blocked by an earlier row in flight, due or not,
/// soonest first: the order per customer is kept by never looking past the first row.
[[nodiscard]] Result<QList<Due>> heads(const Database &database, int limit);

/// Marks a row as sending and writes the attempt with its token, before the network is touched. Conflict when the row is
/// no longer queued (cancelled meanwhile).
[[nodiscard]] Result<AttemptId> begin(Transaction &transaction, const Due &due, const QString &token, Instant now);

/// Settles an attempt: accepted rows leave the outbox, retries get their next time, refusals fail the message.
struct Settlement {
    OutboxId id;
    AttemptId attempt;
    MessageId message;
    SendOutcome outcome;
    std::optional<Instant> retryAt; ///< set: queue again; the policy decided
    Instant now{};
};
[[nodiscard]] Result<> settle(Transaction &transaction, const Settlement &settlement);

/// Fails a queued message without an attempt (the window closed, the customer is gone, cancelled by a person).
[[nodiscard]] Result<> refuse(Transaction &transaction, MessageId message, const QString &code, Instant now);
[[nodiscard]] Result<> cancel(Transaction &transaction, MessageId message, Instant now);
/// Queues a failed or unknown message again, as a new attempt that truly sends. Conflict for other states.
[[nodiscard]] Result<> resend(Transaction &transaction, MessageId message, Instant now);

/// At start: rows left in "sending" by a crash become "unknown". Returns how many.
[[nodiscard]] Result<int> recoverInterrupted(Transaction &transaction, Instant now);

/// The message whose attempt carried this token, if any.
[[nodiscard]] Result<std::optional<MessageId>> messageOfToken(const Database &database, const QString &token);
/// An echo or status proved that an attempt went out: the row leaves the outbox, the attempt reads "settled".
[[nodiscard]] Result<> settleByReport(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId, Instant now);

struct Attempt {
    int number = 0;
    QString outcome;
    Instant startedAt{};
    std::optional<Instant> finishedAt;
    int httpStatus = 0;
    QString code;
    QString detail;
};
[[nodiscard]] Result<QList<Attempt>> attempts(const Database &database, MessageId message);

struct Counts {
    int queued = 0;
    int sending = 0;
    int unknown = 0;
};
[[nodiscard]] Result<Counts> counts(const Database &database);

} // namespace migochat::outbox
