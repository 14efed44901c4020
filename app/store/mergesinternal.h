#pragma once

#include "app/store/merges.h"
#include "app/store/sql.h"

#include <QJsonArray>
#include <QJsonObject>

// clang-format off
/// Columns as macros, because a statement has to be one literal: `X(column)` for each of them.
#define MIGOCHAT_MERGED_CONTACT(X)                                                                                       \
    X(display_name) X(given_name) X(family_name) X(company) X(governorate) X(city) X(address) X(email) X(language)        \
    X(picture_sha256) X(picture_path) X(marketing_opt_in) X(marketing_opt_out) X(consent_at) X(blocked) X(gone_code)
#define MIGOCHAT_MERGED_LEAD(X)                                                                                          \
    X(stage) X(label) X(label_manual_until) X(trade) X(buyer_type) X(value_piastres) X(interest) X(lost_reason)           \
    X(order_number) X(owner_id) X(next_follow_up_at) X(follow_up_note) X(last_message_at) X(form_data)
#define MIGOCHAT_JOINED_CONVERSATION(X)                                                                                  \
    X(identity_id) X(status) X(assignee_id) X(unread_count) X(waiting_since) X(last_customer_message_at)                  \
    X(free_entry_until) X(snoozed_until) X(assistant_mode) X(assistant_resume) X(assistant_until) X(assistant_reason)     \
    X(standby) X(read_watermark_at) X(delivered_watermark_at)

#define MIGOCHAT_AS_PAIR(column) ", '" #column "', " #column
#define MIGOCHAT_AS_NAME(column) ", " #column
#define MIGOCHAT_AS_VALUE(column) ", json_extract(:row, '$." #column "')"
#define MIGOCHAT_AS_SET(column) ", " #column " = json_extract(:row, '$." #column "')"
/// Back to what it was, unless somebody changed it since.
#define MIGOCHAT_AS_RESTORED(column)                                                                                     \
    ", " #column " = CASE WHEN " #column " IS json_extract(:after, '$." #column "')"                                     \
    " THEN json_extract(:before, '$." #column "') ELSE " #column " END"
// clang-format on

/// Steps that the files about merging share. Rows travel as JSON objects of their columns.
namespace migochat::merges {

/// `{"table": [ids]}` of rows that moved.
using MovedRows = QJsonObject;

[[nodiscard]] QString compact(const QJsonObject &object);
[[nodiscard]] QString compact(const QJsonArray &array);
[[nodiscard]] QJsonObject objectOf(const QString &json);

/// A row as JSON; empty when there is none. `bind` names it.
[[nodiscard]] Result<QJsonObject> rowOf(const Database &database, const Sql &sql, QLatin1StringView name, qint64 id);

/// Contact and lead of the result, by one rule for preview and merge.
struct Plan {
    QJsonObject keptContact;
    QJsonObject goneContact;
    QJsonObject mergedContact;
    QJsonObject keptLead;
    QJsonObject goneLead;
    QJsonObject mergedLead;
};
[[nodiscard]] Result<Plan> plan(const Database &database, const Request &request);

/// Everything that belongs to a person and not to a conversation.
[[nodiscard]] Result<MovedRows> movePersonal(Transaction &transaction, ContactId from, ContactId to);
[[nodiscard]] Result<> restorePersonal(Transaction &transaction, ContactId from, ContactId to, const MovedRows &moved);

/// A conversation with all its rows changes its contact.
struct Move {
    ConversationId conversation;
    ContactId from;
    ContactId to;
};
[[nodiscard]] Result<> moveConversation(Transaction &transaction, const Move &move);

/// All of one conversation goes into another of the same account; the first row is gone afterwards. What comes back is given to
/// seal() when the addresses have moved, and is then all that part() needs.
struct Join {
    ConversationId from;
    ConversationId into;
    ContactId gone;
    ContactId kept;
};
[[nodiscard]] Result<QJsonObject> join(Transaction &transaction, const Join &join);
[[nodiscard]] Result<QJsonObject> seal(Transaction &transaction, QJsonObject joined, ContactId kept);
[[nodiscard]] Result<> part(Transaction &transaction, const QJsonObject &joined);
/// After the addresses went back: the conversation that stayed answers to one of its own contact.
[[nodiscard]] Result<> answerOwn(Transaction &transaction, const QJsonObject &joined, ContactId kept);
/// The rows under a conversation, there and back.
[[nodiscard]] Result<MovedRows> joinRows(Transaction &transaction, const Join &join);
[[nodiscard]] Result<> partRows(Transaction &transaction, const Join &join, const MovedRows &moved);

/// The lead of the one that goes ends in the kept one's.
[[nodiscard]] Result<QJsonObject> joinLeads(Transaction &transaction, const Plan &plan, Instant now);
[[nodiscard]] Result<> partLeads(Transaction &transaction, const QJsonObject &joined, Instant now);

struct Thread {
    ConversationId id;
    AccountId account;
    IdentityId identity;
};
[[nodiscard]] Result<QList<Thread>> threadsOf(const Database &database, ContactId contact);

/// First and last touch, newest thread and search entry of contacts whose rows came or went.
[[nodiscard]] Result<> settleContacts(Transaction &transaction, std::initializer_list<ContactId> contacts);

/// Writes the row of contact_merge and the lines of the history.
struct Record {
    ContactId kept;
    ContactId gone;
    QLatin1StringView kind;
    QJsonObject undo;
    leads::Actor actor;
    QString reason;
    Instant now{};
};
[[nodiscard]] Result<MergeId> record(Transaction &transaction, const Record &record);

} // namespace migochat::merges
