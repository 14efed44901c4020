#pragma once

#include "app/domain/threaditem.h"
#include "app/store/leads.h"
#include "app/store/transaction.h"

#include <QSet>

/// What a person has to do for a customer. Every task stands in one chat and goes with it.
namespace migochat::tasks {

/// The kind of those that a person wrote; the others are made by the program and have no words of a person.
inline constexpr QLatin1StringView kByHand{"task"};

struct Task {
    TaskId id;
    ContactId contact;
    ConversationId conversation;
    MessageId message; ///< that it came from; may be invalid
    Instant messageAt{};
    QString kind;
    QString text;  ///< one line; of a late failure the platform's code
    StaffId staff; ///< invalid: whoever comes first
    QString staffName;
    std::optional<Instant> due;
    std::optional<Instant> done;

    [[nodiscard]] bool isByHand() const { return kind == kByHand; }
    /// Where its message stands in the conversation.
    [[nodiscard]] ThreadCursor place() const { return {messageAt, 1, message.value()}; }
};

struct Wanted {
    ContactId contact;
    ConversationId conversation;
    MessageId message{};
    QString text{};
    StaffId staff{};
    std::optional<Instant> due{};
    leads::Actor actor{};
    Instant now{};
};
/// Writes a line of the customer's history, as finish() and reopen() do.
[[nodiscard]] Result<TaskId> add(Transaction &transaction, const Wanted &wanted);

/// What is not named stays as it is.
struct Change {
    std::optional<QString> text{};
    std::optional<std::optional<Instant>> due{};
    std::optional<StaffId> staff{};
    leads::Actor actor{};
    Instant now{};
};
/// Writes a line of the customer's history for each that is another one now. NotFound for a task that is not there, as the
/// three below.
[[nodiscard]] Result<> change(Transaction &transaction, TaskId task, const Change &wanted);
/// Does nothing to a task that is done; reopen() nothing to one that is open.
[[nodiscard]] Result<> finish(Transaction &transaction, TaskId task, const leads::Actor &actor, Instant now);
[[nodiscard]] Result<> reopen(Transaction &transaction, TaskId task, const leads::Actor &actor, Instant now);
/// It should never have been made: the row goes, the customer's history keeps its making and this.
[[nodiscard]] Result<> remove(Transaction &transaction, TaskId task, const leads::Actor &actor, Instant now);

[[nodiscard]] Result<std::optional<Task>> find(const Database &database, TaskId task);
/// The open ones of a customer over all chats: what is due first comes first, then those without a time as they were made.
[[nodiscard]] Result<QList<Task>> open(const Database &database, ContactId contact);
/// The chats that tasks stand in.
[[nodiscard]] Result<QSet<qint64>> chatsOf(const Database &database, const QSet<qint64> &tasks);

} // namespace migochat::tasks
