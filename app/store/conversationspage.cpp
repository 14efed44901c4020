#include "app/store/conversationrow.h"
#include "app/store/conversations.h"
#include "app/store/statements.h"

#include <array>
#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using conversations::Cursor;
using conversations::ListQuery;
using conversations::Sort;
using conversations::View;

constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
// Sort keys of conversations in which nobody waits lie above every time, so they follow the waiting ones.
constexpr qint64 kNobodyWaits = kEnd / 2;

#define MIGOCHAT_LIST_ROW                                                                                                \
    "SELECT" MIGOCHAT_CONVERSATION_COLUMNS                                                                               \
    ", p.display_name, (SELECT i.value FROM identity i WHERE i.contact_id = c.contact_id AND i.kind IN ('phone',"         \
    " 'wa_id', 'username') ORDER BY CASE i.kind WHEN 'phone' THEN 0 WHEN 'wa_id' THEN 1 ELSE 2 END LIMIT 1),"             \
    " c.preview, c.preview_kind, c.preview_author, m.state, l.stage, l.label, l.score, s.name"                            \
    " FROM conversation c CROSS JOIN contact p ON p.id = c.contact_id"                                                   \
    " LEFT JOIN lead l ON l.contact_id = c.contact_id LEFT JOIN staff s ON s.id = c.assignee_id"                          \
    " LEFT JOIN message m ON m.id = c.last_message_id "
#define MIGOCHAT_LIST_NEWEST                                                                                             \
    " AND (c.last_message_at, c.id) < (:key, :id) ORDER BY c.last_message_at DESC, c.id DESC LIMIT :limit"
#define MIGOCHAT_LIST_FILTERS                                                                                            \
    " AND (:channel IS NULL OR c.channel = :channel) AND (:unread = 0 OR c.unread_count > 0)"                             \
    " AND (:unassigned = 0 OR c.assignee_id IS NULL)"

constexpr Sql kByStatus{"list.byStatus"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.status = :status" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kByChannel{"list.byChannel"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.status = :status AND c.channel = :channel" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kUnread{"list.unread"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.status = :status AND c.unread_count > 0 AND (:channel IS NULL OR c.channel = :channel)" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kUnassigned{"list.unassigned"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.assignee_id IS NULL AND c.status = :status AND (:channel IS NULL OR c.channel = :channel)"
    MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kWaiting{"list.waiting"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.status = :status AND c.waiting_since IS NOT NULL AND (:channel IS NULL OR c.channel = :channel)"
    MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kOldestWaiting{"list.oldestWaiting"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.status = :status AND c.waiting_since IS NOT NULL" MIGOCHAT_LIST_FILTERS
    " AND (c.waiting_since, c.id) > (:key, :id) ORDER BY c.waiting_since, c.id LIMIT :limit"_L1};
constexpr Sql kNobodyWaiting{"list.nobodyWaiting"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.status = :status AND c.waiting_since IS NULL" MIGOCHAT_LIST_FILTERS MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kById{"list.byId"_L1, MIGOCHAT_LIST_ROW
    "WHERE c.id = :conversation"_L1};

constexpr std::array kStatements{kByStatus, kByChannel, kUnread,        kUnassigned,
                                 kWaiting,  kOldestWaiting, kNobodyWaiting, kById};

ConversationRow readRow(const Statement &row)
{
    constexpr int at = MIGOCHAT_CONVERSATION_COLUMN_COUNT;
    ConversationRow line;
    line.conversation = conversations::readConversation(row);
    line.name = row.text(at);
    line.handle = row.text(at + 1);
    line.preview = row.text(at + 2);
    line.previewKind = row.enumerator(at + 3, MessageKind::Unsupported);
    line.previewAuthor = row.enumerator(at + 4, Author::Customer);
    line.previewState = row.enumerator(at + 5, DeliveryState::Received);
    line.stage = row.enumerator(at + 6, LeadStage::New);
    line.label = row.enumerator(at + 7, LeadLabel::Cold);
    line.score = static_cast<int>(row.integer(at + 8));
    line.assigneeName = row.text(at + 9);
    return line;
}

ConversationStatus statusOf(View view)
{
    switch (view) {
    case View::Snoozed:
        return ConversationStatus::Snoozed;
    case View::Done:
        return ConversationStatus::Done;
    case View::Spam:
        return ConversationStatus::Spam;
    case View::Open:
    case View::Unread:
    case View::Waiting:
    case View::Unassigned:
        break;
    }
    return ConversationStatus::Open;
}

std::optional<QString> channelOf(const ListQuery &query)
{
    return query.channel ? std::optional(query.channel->text()) : std::nullopt;
}

const Sql &newestStatement(const ListQuery &query)
{
    switch (query.view) {
    case View::Unread:
        return kUnread;
    case View::Waiting:
        return kWaiting;
    case View::Unassigned:
        return kUnassigned;
    case View::Open:
    case View::Snoozed:
    case View::Done:
    case View::Spam:
        break;
    }
    return query.channel ? kByChannel : kByStatus;
}

Result<QList<ConversationRow>> newest(const Database &database, const ListQuery &query)
{
    const Cursor after = query.after.value_or(Cursor{kEnd, kEnd});
    const Sql &sql = newestStatement(query);
    return readAll(
        database, sql,
        [&](Statement &s) {
            s.bind(":status"_L1, statusOf(query.view)).bind(":key"_L1, after.key).bind(":id"_L1, after.id);
            s.bind(":limit"_L1, query.limit);
            if (sql.text.data() != kByStatus.text.data())
                s.bind(":channel"_L1, channelOf(query));
        },
        readRow);
}

Result<QList<ConversationRow>> filtered(const Database &database, const Sql &sql, const ListQuery &query, Cursor after)
{
    return readAll(
        database, sql,
        [&](Statement &s) {
            s.bind(":status"_L1, statusOf(query.view)).bind(":key"_L1, after.key).bind(":id"_L1, after.id);
            s.bind(":limit"_L1, query.limit).bind(":channel"_L1, channelOf(query));
            s.bind(":unread"_L1, query.view == View::Unread).bind(":unassigned"_L1, query.view == View::Unassigned);
        },
        readRow);
}

/// Those who wait, the longest first; then the others, newest first.
Result<QList<ConversationRow>> oldestWaiting(const Database &database, ListQuery query)
{
    const Cursor after = query.after.value_or(Cursor{});
    QList<ConversationRow> rows;
    if (after.key < kNobodyWaits) {
        auto waiting = filtered(database, kOldestWaiting, query, after);
        if (!waiting || waiting->size() >= query.limit || query.view == View::Waiting)
            return waiting;
        rows = std::move(*waiting);
        query.limit -= static_cast<int>(rows.size());
    }
    if (query.view == View::Waiting)
        return rows;
    const Cursor others = after.key < kNobodyWaits ? Cursor{kEnd, kEnd} : Cursor{kEnd - after.key, after.id};
    const auto rest = filtered(database, kNobodyWaiting, query, others);
    if (!rest)
        return failed(rest);
    rows.append(*rest);
    return rows;
}

} // namespace

SqlList statements::conversationsPage()
{
    return kStatements;
}

namespace conversations {

Result<QList<ConversationRow>> page(const Database &database, const ListQuery &query)
{
    return query.sort == Sort::Newest ? newest(database, query) : oldestWaiting(database, query);
}

Result<QList<ConversationRow>> rows(const Database &database, const QList<ConversationId> &ids)
{
    QList<ConversationRow> rows;
    for (const ConversationId id : ids) {
        const auto row = readOne(database, kById, [&](Statement &s) { s.bind(":conversation"_L1, id); }, readRow);
        if (!row)
            return failed(row, u"conversation rows");
        if (*row)
            rows.append(**row);
    }
    return rows;
}

Cursor cursorOf(const ConversationRow &row, Sort sort)
{
    const Conversation &conversation = row.conversation;
    if (sort == Sort::Newest)
        return {toMsecs(conversation.lastMessageAt), conversation.id.value()};
    if (conversation.waitingSince)
        return {toMsecs(*conversation.waitingSince), conversation.id.value()};
    return {kEnd - toMsecs(conversation.lastMessageAt), conversation.id.value()};
}

bool belongs(const ConversationRow &row, const ListQuery &query)
{
    const Conversation &conversation = row.conversation;
    if (conversation.status != statusOf(query.view) || (query.channel && *query.channel != conversation.channel))
        return false;
    switch (query.view) {
    case View::Unread:
        return conversation.unreadCount > 0;
    case View::Waiting:
        return conversation.waitingSince.has_value();
    case View::Unassigned:
        return !conversation.assignee.isValid();
    case View::Open:
    case View::Snoozed:
    case View::Done:
    case View::Spam:
        break;
    }
    return true;
}

} // namespace conversations

} // namespace migochat
