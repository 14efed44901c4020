#pragma once

#include "app/domain/listedconversation.h"
#include "app/domain/workinghours.h"
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
[[nodiscard]] Result<std::optional<ConversationId>> idOf(const Database &database, AccountId account,
                                                         ContactId contact);

[[nodiscard]] Result<std::optional<Conversation>> find(const Database &database, ConversationId conversation);

/// The fixed lists. All but the last three hold open conversations only; FollowUp holds every conversation but spam of which
/// the lead's follow-up, or a task of mine or nobody's, is due by the end of today.
enum class View { Open, Mine, Unassigned, Unread, Waiting, Closing, FollowUp, Snoozed, Done, Spam };
enum class Sort { Newest, OldestWaiting, ClosingSoonest, HotFirst, UnreadFirst };

/// What "mine", "soon", "today" and "waiting for so long" mean at this moment.
struct Moment {
    StaffId me{};
    Instant now{};
    Instant dayEnd{};   ///< the first instant of tomorrow, local time
    WorkingTime open{}; ///< of the shop: so long means open minutes
};
/// A window that closes within this time closes soon.
inline constexpr std::chrono::hours kClosingSoon{4};

using migochat::ListedConversation;

/// A place in a list. A sort is a sequence of bands ("those who wait", then "the others"), each with its own order.
struct Cursor {
    int band = 0;
    qint64 key = 0;
    qint64 id = 0;
};
struct ListQuery {
    View view = View::Open;
    Sort sort = Sort::Newest; ///< FollowUp is always ordered by what is due first
    std::optional<ChannelKind> channel{};
    TagId tag{};
    QString filter{}; ///< see ConversationFilter; empty: none
    Moment moment{};
    std::optional<Cursor> after{}; ///< nullopt: from the top
    int limit = 60;
};
[[nodiscard]] Result<QList<ListedConversation>> page(const Database &database, const ListQuery &query);
[[nodiscard]] Result<QList<ConversationRow>> rows(const Database &database, const QList<ConversationId> &ids);
[[nodiscard]] Result<QList<ListedConversation>> listed(const Database &database, const QList<ConversationId> &ids);
/// As the list shows them: in FollowUp with what is due first.
[[nodiscard]] Result<QList<ListedConversation>> listed(const Database &database, const QList<ConversationId> &ids,
                                                       const ListQuery &query);
[[nodiscard]] Cursor cursorOf(const ListedConversation &row, const ListQuery &query);
/// The order of the list.
[[nodiscard]] bool goesBefore(const ListedConversation &a, const ListedConversation &b, const ListQuery &query);
/// Whether the conversation is in the list, so that a changed row can be put in or taken out.
[[nodiscard]] Result<bool> belongs(const Database &database, ConversationId conversation, const ListQuery &query);

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

/// Numbers beside everything that can be chosen; channels, tags and saved views count open conversations.
struct Overview {
    Counts fixed;
    int mine = 0;
    int closing = 0;
    int followUp = 0;
    QList<std::pair<ChannelKind, int>> channels;
    struct TagCount {
        TagId tag;
        QString name;
        int count = 0;
    };
    QList<TagCount> tags;
    struct SavedCount {
        SavedViewId view;
        QString name;
        QString filter;
        double position = 0;
        int count = 0;
        StaffId owner; ///< who alone sees it; invalid: everybody does
    };
    QList<SavedCount> saved;
};
[[nodiscard]] Result<Overview> overview(const Database &database, const Moment &moment);

[[nodiscard]] Result<> markRead(Transaction &transaction, ConversationId conversation);
/// At least so many messages count as unread from now on.
[[nodiscard]] Result<> markUnread(Transaction &transaction, ConversationId conversation, int atLeast);
/// The customer waits since then, unless they wait already or somebody wrote after `lastMessage`. For what is taken back.
[[nodiscard]] Result<> waitAgain(Transaction &transaction, ConversationId conversation, Instant since,
                                 MessageId lastMessage);
[[nodiscard]] Result<> setStatus(Transaction &transaction, ConversationId conversation, ConversationStatus status,
                                 std::optional<Instant> snoozedUntil);
[[nodiscard]] Result<> assign(Transaction &transaction, ConversationId conversation, StaffId assignee);

/// Sets the assistant's state and bumps the version. With `expectedVersion` set, Conflict when it moved on.
[[nodiscard]] Result<> setAssistant(Transaction &transaction, ConversationId conversation, const AssistantState &state,
                                    std::optional<qint64> expectedVersion = std::nullopt);
/// A person wrote: Human for kHumanPause unless the assistant is Off, drafts that wait are discarded, tasks dropped.
[[nodiscard]] Result<> personWrote(Transaction &transaction, ConversationId conversation, Instant now);

/// When the next snooze ends, if one does.
[[nodiscard]] Result<std::optional<Instant>> nextWake(const Database &database);
/// Opens what was snoozed until now, as unread, with a line in its thread. At most `limit`; says how many.
[[nodiscard]] Result<int> wakeDue(Transaction &transaction, Instant now, int limit);

} // namespace migochat::conversations
