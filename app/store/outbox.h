#pragma once

#include "app/domain/outgoing.h"
#include "app/store/sendingfacts.h"
#include "app/store/transaction.h"

/// All SQL about messages on their way out, and about every attempt to send them.
namespace migochat::outbox {

/// When a queued message may leave.
struct When {
    Instant notBefore{};      ///< at once unless set
    bool isScheduled = false; ///< later ones overtake it; else it holds the order of its conversation
    MessageId follows{};      ///< the part of a long text that comes before it; may be invalid
};

/// Adds the work row of a queued message.
[[nodiscard]] Result<OutboxId> enqueue(Transaction &transaction, MessageId message, Instant now, const When &when = {});
/// Another time for a message that was not tried yet. Conflict when it was, or is not queued.
[[nodiscard]] Result<> reschedule(Transaction &transaction, MessageId message, const When &when);

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
    WindowFacts windowFacts;            ///< of a private reply: of the comment that it answers
    OutgoingMessage outgoing;           ///< token, window and files are still empty
    bool isGone = false;                ///< the platform: nothing to this customer until they write again
    bool optedOut = false;              ///< the customer wants no marketing
    std::optional<Instant> partTakenAt; ///< since when the platform has the part before it and has not said "sent"
};
/// Why a message may not leave now, as the reason of commands: "blocked", "customer_gone", "opted_out", "window_…"
/// (leaving.h). Empty when it may.
[[nodiscard]] QString obstacle(const Due &due, Instant now);
/// The same for a queued message as it is stored, at another time.
[[nodiscard]] Result<QString> obstacleAt(const Database &database, MessageId message, Instant when);
/// The oldest queued row of each conversation that is not blocked by an earlier row in flight, due or not,
/// soonest first: the order per customer is kept by never looking past the first row.
[[nodiscard]] Result<QList<Due>> heads(const Database &database, int limit);

/// Marks a row as sending and writes the attempt with its token, before the network is touched. Conflict when the row is
/// no longer queued (cancelled meanwhile), or when it may no longer leave: detail is the obstacle.
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

/// A file could not be brought to the platform: the message waits, counted as an attempt.
[[nodiscard]] Result<> postpone(Transaction &transaction, MessageId message, Instant until, const QString &reason);

/// The files of a message, each with the platform's id while the platform still has it. Paths are relative to the media
/// folder.
struct StoredFile {
    OutgoingFile file;
    QString sha256;
};
[[nodiscard]] Result<> attach(Transaction &transaction, MessageId message, int position, const StoredFile &stored);
[[nodiscard]] Result<> rememberUpload(Transaction &transaction, AccountId account, const QString &sha256,
                                      const QString &remoteId, Instant expiresAt);
[[nodiscard]] Result<QList<StoredFile>> files(const Database &database, const Due &due, Instant now);

/// Keeps what a refusal says about the customer: gone until they write again (131026, …), no marketing any more (131050).
[[nodiscard]] Result<> noteRefusal(Transaction &transaction, MessageId message, const QString &code, Instant now);
/// The customer wrote: whatever the platform said before, they can be reached.
[[nodiscard]] Result<> customerIsBack(Transaction &transaction, ConversationId conversation);

/// Fails a queued message without an attempt (the window closed, the customer is gone, cancelled by a person).
[[nodiscard]] Result<> refuse(Transaction &transaction, MessageId message, const QString &code, Instant now);
[[nodiscard]] Result<> cancel(Transaction &transaction, MessageId message, Instant now);
/// Queues a failed or unknown message again, as a new attempt that truly sends. Conflict for other states, Refused with
/// the obstacle as detail when it may not leave now.
[[nodiscard]] Result<> resend(Transaction &transaction, MessageId message, Instant now);

/// At start: rows left in "sending" by a crash become "unknown". Returns how many.
[[nodiscard]] Result<int> recoverInterrupted(Transaction &transaction, Instant now);

/// The message whose attempt carried this token, if any.
[[nodiscard]] Result<std::optional<MessageId>> messageOfToken(const Database &database, const QString &token);
/// An echo or status proved that an attempt went out: the row leaves the outbox, the attempt reads "settled".
[[nodiscard]] Result<> settleByReport(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId,
                                      Instant now);

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
    std::optional<Instant> oldestQueued{}; ///< when it was written; what is to go out later does not count
};
[[nodiscard]] Result<Counts> counts(const Database &database);

} // namespace migochat::outbox
