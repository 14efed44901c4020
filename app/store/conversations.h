#pragma once

#include "app/domain/conversation.h"
#include "app/store/transaction.h"

/// All SQL about conversations: the list, its counters, assignment, assistant state.
namespace migochat::conversations {

/// The conversation of a contact on an account, created on first sight. Reopens a done or snoozed one only through
/// messages::appendInbound, so a status report reopens nothing. `identity` becomes whom we answer.
struct Ensure {
    AccountId account;
    ContactId contact;
    IdentityId identity;
    ChannelKind channel;
    Instant now{};
    AssistantMode defaultMode = AssistantMode::Suggest;
};
[[nodiscard]] Result<ConversationId> ensure(Transaction &transaction, const Ensure &wanted);

/// The conversation of a contact on an account, if there is one.
[[nodiscard]] Result<std::optional<ConversationId>> idOf(const Database &database, AccountId account, ContactId contact);

[[nodiscard]] Result<std::optional<Conversation>> find(const Database &database, ConversationId conversation);

enum class View { Open, Unread, Waiting, Unassigned, Snoozed, Done, Spam };
enum class Sort { Newest, OldestWaiting };

/// A place in a list: the sort key and the row.
struct Cursor {
    qint64 key = 0;
    qint64 id = 0;
};
struct ListQuery {
    View view = View::Open;
    Sort sort = Sort::Newest;
    std::optional<ChannelKind> channel;
    std::optional<Cursor> after; ///< nullopt: from the top
    int limit = 60;
};
[[nodiscard]] Result<QList<ConversationRow>> page(const Database &database, const ListQuery &query);
[[nodiscard]] Result<QList<ConversationRow>> rows(const Database &database, const QList<ConversationId> &ids);
[[nodiscard]] Cursor cursorOf(const ConversationRow &row, Sort sort);
/// True when the row belongs to the view, so that a changed row can be put in or taken out.
[[nodiscard]] bool belongs(const ConversationRow &row, const ListQuery &query);

struct Counts {
    int open = 0;
    int unread = 0;
    int waiting = 0;
    int unassigned = 0;
    int snoozed = 0;
    int done = 0;
    int spam = 0;
};
[[nodiscard]] Result<Counts> counts(const Database &database);

[[nodiscard]] Result<> markRead(Transaction &transaction, ConversationId conversation);
[[nodiscard]] Result<> setStatus(Transaction &transaction, ConversationId conversation, ConversationStatus status,
                                 std::optional<Instant> snoozedUntil);
[[nodiscard]] Result<> assign(Transaction &transaction, ConversationId conversation, StaffId assignee);

/// Sets the assistant's state and bumps the version. With `expectedVersion` set, Conflict when it moved on.
[[nodiscard]] Result<> setAssistant(Transaction &transaction, ConversationId conversation, const AssistantState &state,
                                    std::optional<qint64> expectedVersion = std::nullopt);
/// A person wrote: Human for kHumanPause unless the assistant is Off, drafts that wait are discarded, tasks dropped.
[[nodiscard]] Result<> personWrote(Transaction &transaction, ConversationId conversation, Instant now);

} // namespace migochat::conversations
