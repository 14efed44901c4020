#pragma once

#include "app/domain/draft.h"
#include "app/store/transaction.h"

/// All SQL about what the assistant wrote, what it still has to do, and what it cost.
namespace migochat::drafts {

[[nodiscard]] Result<DraftId> add(Transaction &transaction, const Draft &draft);
[[nodiscard]] Result<std::optional<Draft>> proposed(const Database &database, ConversationId conversation);
/// What was suggested before this draft for the same message and superseded by a later suggestion, oldest first.
[[nodiscard]] Result<QList<Draft>> before(const Database &database, DraftId draft);
[[nodiscard]] Result<std::optional<Draft>> find(const Database &database, DraftId draft);
[[nodiscard]] Result<> settle(Transaction &transaction, DraftId draft, DraftState state, StaffId by, Instant now);
/// A dismissed draft is proposed again. Conflict when it was not dismissed, another one is proposed, or something was
/// written since.
[[nodiscard]] Result<> restore(Transaction &transaction, DraftId draft);
/// Proposed drafts of a conversation become discarded.
[[nodiscard]] Result<> discardProposed(Transaction &transaction, ConversationId conversation, Instant now);

/// A customer message waits for the assistant. One task per conversation: a newer message takes its place.
struct Task {
    ConversationId conversation;
    MessageId message;
    Instant notBefore{};
    int attempts = 0;
};
[[nodiscard]] Result<> putTask(Transaction &transaction, const Task &task);
[[nodiscard]] Result<> dropTask(Transaction &transaction, ConversationId conversation);
[[nodiscard]] Result<QList<Task>> tasks(const Database &database, int limit); ///< soonest first

[[nodiscard]] Result<> recordUsage(Transaction &transaction, const AiUsage &usage);
struct UsageTotal {
    int calls = 0;
    qint64 tokens = 0;
    qint64 costMicroUsd = 0;
};
[[nodiscard]] Result<UsageTotal> usageSince(const Database &database, Instant from);

} // namespace migochat::drafts
