#include "app/store/conversationlist.h"
#include "app/store/statements.h"

#include <array>
#include <limits>
#include <tuple>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using conversations::Cursor;
using conversations::ListedConversation;
using conversations::ListQuery;
using conversations::Sort;
using conversations::View;

constexpr qint64 kEnd = std::numeric_limits<qint64>::max();

#define MIGOCHAT_LIST_ROW                                                                                              \
    MIGOCHAT_LIST_COLUMNS "FROM conversation c CROSS JOIN contact p ON p.id = c.contact_id"                            \
                          " LEFT JOIN lead l ON l.contact_id = c.contact_id" MIGOCHAT_LIST_BESIDE
#define MIGOCHAT_LIST_NEWEST                                                                                           \
    MIGOCHAT_LIST_FILTERS                                                                                              \
    " AND (c.last_message_at, c.id) < (:key, :id) ORDER BY c.last_message_at DESC, c.id DESC LIMIT :limit"

constexpr Sql kByStatus{"list.byStatus"_L1, MIGOCHAT_LIST_ROW "WHERE c.status = :status" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kByChannel{"list.byChannel"_L1, MIGOCHAT_LIST_ROW
                         "WHERE c.status = :status AND c.channel = :channel" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kByAssignee{"list.byAssignee"_L1, MIGOCHAT_LIST_ROW
                          "WHERE c.assignee_id IS nullif(:assignee, 0) AND c.status = :status" MIGOCHAT_LIST_NEWEST
                          ""_L1};
constexpr Sql kUnread{"list.unread"_L1,
                      MIGOCHAT_LIST_ROW "WHERE c.status = :status AND c.unread_count > 0" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kRead{"list.read"_L1,
                    MIGOCHAT_LIST_ROW "WHERE c.status = :status AND c.unread_count = 0" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kWaiting{"list.waiting"_L1, MIGOCHAT_LIST_ROW
                       "WHERE c.status = :status AND c.waiting_since IS NOT NULL" MIGOCHAT_LIST_FILTERS
                       " AND (c.waiting_since, c.id) > (:key, :id) ORDER BY c.waiting_since, c.id LIMIT :limit"_L1};
constexpr Sql kNobodyWaits{"list.nobodyWaits"_L1, MIGOCHAT_LIST_ROW
                           "WHERE c.status = :status AND c.waiting_since IS NULL" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kClosing{"list.closing"_L1, MIGOCHAT_LIST_ROW
                       "WHERE c.status = :status AND c.closes_at > :now" MIGOCHAT_LIST_FILTERS
                       " AND (c.closes_at, c.id) > (:key, :id) ORDER BY c.closes_at, c.id LIMIT :limit"_L1};
constexpr Sql kClosed{"list.closed"_L1,
                      MIGOCHAT_LIST_ROW "WHERE c.status = :status AND +c.closes_at <= :now" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kByWarmth{"list.byWarmth"_L1,
                        MIGOCHAT_LIST_ROW "WHERE c.status = :status AND c.warmth = :warmth" MIGOCHAT_LIST_NEWEST ""_L1};
constexpr Sql kById{"list.byId"_L1, MIGOCHAT_LIST_ROW "WHERE c.id = :conversation"_L1};
constexpr Sql kBelongs{
    "list.belongs"_L1,
    "SELECT 1 FROM conversation c LEFT JOIN lead l ON l.contact_id = c.contact_id WHERE c.id = :conversation"
    " AND (c.status = :status OR (:followUp AND c.status <> 'spam'))" MIGOCHAT_LIST_FILTERS ""_L1};

constexpr std::array kStatements{kByStatus,    kByChannel, kByAssignee, kUnread,   kRead, kWaiting,
                                 kNobodyWaits, kClosing,   kClosed,     kByWarmth, kById, kBelongs};

ConversationStatus statusOf(View view)
{
    switch (view) {
    case View::Snoozed:
        return ConversationStatus::Snoozed;
    case View::Done:
        return ConversationStatus::Done;
    case View::Spam:
        return ConversationStatus::Spam;
    default:
        return ConversationStatus::Open;
    }
}

/// How many bands the list has, in the order in which they follow.
int bandCount(const ListQuery &query)
{
    if (query.sort == Sort::Newest)
        return 1;
    return query.sort == Sort::HotFirst ? 3 : 2;
}

/// Waiting customers and windows that end go by their time, everything else newest first.
bool isAscending(const ListQuery &query, int band)
{
    const bool byTime = query.sort == Sort::OldestWaiting || query.sort == Sort::ClosingSoonest;
    return byTime && band == 0;
}

const Sql &newestStatement(const ListQuery &query)
{
    if (query.view == View::Unread)
        return kUnread;
    if (query.view == View::Mine || query.view == View::Unassigned)
        return kByAssignee;
    return query.channel ? kByChannel : kByStatus;
}

const Sql &statementOf(const ListQuery &query, int band)
{
    switch (query.sort) {
    case Sort::OldestWaiting:
        return band == 0 ? kWaiting : kNobodyWaits;
    case Sort::ClosingSoonest:
        return band == 0 ? kClosing : kClosed;
    case Sort::HotFirst:
        return kByWarmth;
    case Sort::UnreadFirst:
        return band == 0 ? kUnread : kRead;
    case Sort::Newest:
        break;
    }
    return newestStatement(query);
}

Result<QList<ListedConversation>> readBand(const Database &database, const ListQuery &query, const Cursor &after)
{
    const Sql &sql = statementOf(query, after.band);
    return readAll(
        database, sql,
        [&](Statement &s) {
            conversations::bindList(s, query);
            s.bind(":key"_L1, after.key).bind(":id"_L1, after.id).bind(":limit"_L1, query.limit);
            s.bind(":status"_L1, statusOf(query.view));
            if (query.sort == Sort::HotFirst)
                s.bind(":warmth"_L1, after.band);
        },
        conversations::readListed);
}

} // namespace

SqlList statements::conversationsPage()
{
    return kStatements;
}

namespace conversations {

Result<QList<ListedConversation>> page(const Database &database, const ListQuery &query)
{
    if (query.view == View::FollowUp)
        return dueFirst(database, query);
    ListQuery rest = query;
    const int first = query.after ? query.after->band : 0;
    QList<ListedConversation> rows;
    for (int band = first; band < bandCount(query) && rest.limit > 0; ++band) {
        const qint64 top = isAscending(query, band) ? 0 : kEnd;
        const bool goesOn = query.after && band == first;
        const auto read = readBand(database, rest, goesOn ? *query.after : Cursor{band, top, top});
        if (!read)
            return failed(read, u"conversation list");
        rows.append(*read);
        rest.limit = query.limit - static_cast<int>(rows.size());
    }
    return rows;
}

Result<QList<ListedConversation>> listed(const Database &database, const QList<ConversationId> &ids)
{
    QList<ListedConversation> rows;
    for (const ConversationId id : ids) {
        const auto row = readOne(
            database, kById, [&](Statement &s) { s.bind(":conversation"_L1, id); }, readListed);
        if (!row)
            return failed(row, u"conversation rows");
        if (*row)
            rows.append(**row);
    }
    return rows;
}

Result<QList<ListedConversation>> listed(const Database &database, const QList<ConversationId> &ids,
                                         const ListQuery &query)
{
    auto rows = listed(database, ids);
    if (!rows || query.view != View::FollowUp)
        return rows;
    for (ListedConversation &row : *rows) {
        if (const Result<> read = readDue(database, row, query.moment); !read)
            return failed(read);
    }
    return rows;
}

Result<QList<ConversationRow>> rows(const Database &database, const QList<ConversationId> &ids)
{
    const auto read = listed(database, ids);
    if (!read)
        return failed(read);
    return QList<ConversationRow>(read->begin(), read->end());
}

Cursor cursorOf(const ListedConversation &row, const ListQuery &query)
{
    const Conversation &conversation = row.conversation;
    const qint64 id = conversation.id.value();
    const qint64 last = toMsecs(conversation.lastMessageAt);
    if (query.view == View::FollowUp)
        return dueCursor(row);
    switch (query.sort) {
    case Sort::OldestWaiting:
        return conversation.waitingSince ? Cursor{0, toMsecs(*conversation.waitingSince), id} : Cursor{1, last, id};
    case Sort::ClosingSoonest:
        return row.closesAt > query.moment.now ? Cursor{0, toMsecs(row.closesAt), id} : Cursor{1, last, id};
    case Sort::HotFirst:
        return {static_cast<int>(row.label), last, id};
    case Sort::UnreadFirst:
        return {conversation.unreadCount > 0 ? 0 : 1, last, id};
    case Sort::Newest:
        break;
    }
    return {0, last, id};
}

bool goesBefore(const ListedConversation &a, const ListedConversation &b, const ListQuery &query)
{
    const Cursor left = cursorOf(a, query);
    const Cursor right = cursorOf(b, query);
    if (query.view == View::FollowUp)
        return std::tie(left.key, left.band, left.id) < std::tie(right.key, right.band, right.id);
    if (left.band != right.band)
        return left.band < right.band;
    const auto before = std::tie(left.key, left.id) < std::tie(right.key, right.id);
    const auto after = std::tie(right.key, right.id) < std::tie(left.key, left.id);
    return isAscending(query, left.band) ? before : after;
}

Result<bool> belongs(const Database &database, ConversationId conversation, const ListQuery &query)
{
    const auto found = readOne(
        database, kBelongs,
        [&](Statement &s) {
            bindList(s, query);
            s.bind(":conversation"_L1, conversation).bind(":status"_L1, statusOf(query.view));
        },
        kFirstInteger);
    if (!found)
        return failed(found, u"conversation in list");
    return found->has_value();
}

} // namespace conversations

} // namespace migochat
