// The view of what is due by the end of today: follow-ups of leads, and tasks of mine or nobody's.
#include "app/store/conversationlist.h"
#include "app/store/talkstatements.h"

#include <algorithm>
#include <array>
#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using conversations::Cursor;
using conversations::ListQuery;
using conversations::Moment;

constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
constexpr QChar kBetweenTags(31); ///< unit separator: stands in no name
enum Band { kFollowUp, kTask };   ///< of two things due at once the follow-up comes first

// Each list walks along its own index. A chat stands where the first of its things is due and is left out at the others.
constexpr Sql kFollowUps{
    "list.followUps"_L1, MIGOCHAT_LIST_COLUMNS
    "FROM lead l CROSS JOIN conversation c ON c.id = l.conversation_id CROSS JOIN contact p ON p.id = "
    "c.contact_id" MIGOCHAT_LIST_BESIDE
    "WHERE l.next_follow_up_at < :dayEnd AND c.status <> 'spam'" MIGOCHAT_LIST_FILTERS
    " AND NOT EXISTS (SELECT 1" MIGOCHAT_OPEN_TASKS " AND t.due_at < l.next_follow_up_at)"
    " AND (l.next_follow_up_at, l.id) > (:key, :id) ORDER BY l.next_follow_up_at, l.id LIMIT :limit"_L1};
constexpr Sql kDueTasks{
    "list.dueTasks"_L1, MIGOCHAT_LIST_COLUMNS
    ", d.due_at, d.id FROM task d CROSS JOIN conversation c ON c.id = d.conversation_id"
    " CROSS JOIN contact p ON p.id = c.contact_id LEFT JOIN lead l ON l.contact_id = c.contact_id" MIGOCHAT_LIST_BESIDE
    "WHERE d.staff_id IS nullif(:staff, 0) AND d.done_at IS NULL AND d.due_at < :dayEnd AND c.status <> "
    "'spam'" MIGOCHAT_LIST_FILTERS " AND NOT EXISTS (SELECT 1" MIGOCHAT_OPEN_TASKS
    " AND (t.due_at, t.id) < (d.due_at, d.id))"
    " AND NOT ifnull(l.conversation_id = c.id AND l.next_follow_up_at <= d.due_at, 0)"
    " AND (d.due_at, d.id) > (:key, :id) ORDER BY d.due_at, d.id LIMIT :limit"_L1};
constexpr Sql kFollowUpOf{"list.followUpOf"_L1, R"(
    SELECT l.next_follow_up_at FROM conversation c CROSS JOIN lead l ON l.contact_id = c.contact_id
    WHERE c.id = :conversation AND l.conversation_id = c.id AND l.next_follow_up_at < :dayEnd
)"_L1};
constexpr Sql kTasksOf{"list.tasksOf"_L1,
                       "SELECT t.due_at, t.id FROM conversation c CROSS JOIN task t ON" MIGOCHAT_TASK_OF_CHAT
                       " WHERE c.id = :conversation AND t.due_at < :dayEnd"_L1};
constexpr Sql kCount{
    "counts.dueTasks"_L1,
    "SELECT count(*) FROM task d CROSS JOIN conversation c ON c.id = d.conversation_id"
    " LEFT JOIN lead l ON l.contact_id = c.contact_id"
    " WHERE d.staff_id IS nullif(:staff, 0) AND d.done_at IS NULL AND d.due_at < :dayEnd AND c.status <> 'spam'"
    " AND NOT EXISTS (SELECT 1" MIGOCHAT_OPEN_TASKS " AND (t.due_at, t.id) < (d.due_at, d.id))"
    " AND NOT ifnull(l.conversation_id = c.id AND l.next_follow_up_at < :dayEnd, 0)"_L1};

constexpr std::array kStatements{kFollowUps, kDueTasks, kFollowUpOf, kTasksOf, kCount};

using Rows = QList<ListedConversation>;

ListedConversation readTaskRow(const Statement &row)
{
    constexpr int at = MIGOCHAT_CONVERSATION_COLUMN_COUNT + 15;
    ListedConversation line = conversations::readListed(row);
    line.nextFollowUp = row.optionalInstant(at);
    line.task = row.id<TaskId>(at + 1);
    return line;
}

/// Where a list goes on behind a place in the order of all of them.
Cursor continued(const std::optional<Cursor> &after, Band band)
{
    if (!after)
        return {band, 0, 0};
    if (after->band == band)
        return *after;
    return {band, after->key, band > after->band ? 0 : kEnd};
}

void bindPage(Statement &statement, const ListQuery &query, const Cursor &from)
{
    conversations::bindList(statement, query);
    statement.bind(":key"_L1, from.key).bind(":id"_L1, from.id).bind(":limit"_L1, query.limit);
}

Result<Rows> tasksOf(const Database &database, const ListQuery &query, StaffId staff)
{
    return readAll(
        database, kDueTasks,
        [&](Statement &s) {
            bindPage(s, query, continued(query.after, kTask));
            s.bind(":staff"_L1, staff.value());
        },
        readTaskRow);
}

/// The owners of tasks that concern whoever asks.
QList<StaffId> concerned(const Moment &moment)
{
    return moment.me.isValid() ? QList{StaffId(), moment.me} : QList{StaffId()};
}

} // namespace

SqlList statements::conversationsDue()
{
    return kStatements;
}

namespace conversations {

ListedConversation readListed(const Statement &row)
{
    constexpr int at = MIGOCHAT_CONVERSATION_COLUMN_COUNT;
    ListedConversation line;
    line.conversation = readConversation(row);
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
    line.tags = row.text(at + 10).split(kBetweenTags, Qt::SkipEmptyParts);
    line.note = row.text(at + 11);
    line.lead = row.id<LeadId>(at + 12);
    line.nextFollowUp = row.optionalInstant(at + 13);
    line.closesAt = row.instant(at + 14);
    return line;
}

Cursor dueCursor(const ListedConversation &row)
{
    const qint64 due = row.nextFollowUp ? toMsecs(*row.nextFollowUp) : kEnd;
    return row.task.isValid() ? Cursor{kTask, due, row.task.value()} : Cursor{kFollowUp, due, row.lead.value()};
}

Result<QList<ListedConversation>> dueFirst(const Database &database, const ListQuery &query)
{
    auto rows = readAll(
        database, kFollowUps, [&](Statement &s) { bindPage(s, query, continued(query.after, kFollowUp)); }, readListed);
    if (!rows)
        return failed(rows, u"follow-ups");
    for (const StaffId staff : concerned(query.moment)) {
        const auto tasks = tasksOf(database, query, staff);
        if (!tasks)
            return failed(tasks, u"due tasks");
        rows->append(*tasks);
    }
    std::ranges::sort(*rows, [&](const auto &a, const auto &b) { return goesBefore(a, b, query); });
    rows->resize(std::min<qsizetype>(rows->size(), query.limit));
    return rows;
}

Result<> readDue(const Database &database, ListedConversation &row, const Moment &moment)
{
    const ConversationId id = row.conversation.id;
    const auto followUp = readOne(
        database, kFollowUpOf, [&](Statement &s) { s.bind(":conversation"_L1, id).bind(":dayEnd"_L1, moment.dayEnd); },
        [](const Statement &line) { return line.instant(0); });
    if (!followUp)
        return failed(followUp, u"follow-up of a chat");
    const auto tasks = readAll(
        database, kTasksOf,
        [&](Statement &s) {
            s.bind(":conversation"_L1, id).bind(":me"_L1, moment.me).bind(":dayEnd"_L1, moment.dayEnd);
        },
        [](const Statement &line) { return std::pair(line.instant(0), line.id<TaskId>(1)); });
    if (!tasks)
        return failed(tasks, u"tasks of a chat");
    const auto first = std::ranges::min_element(
        *tasks, {}, [](const auto &task) { return std::pair(task.first, task.second.value()); });
    row.nextFollowUp = *followUp;
    row.task = {};
    if (first != tasks->cend() && (!*followUp || first->first < **followUp)) {
        row.nextFollowUp = first->first;
        row.task = first->second;
    }
    return {};
}

Result<int> countDueTasks(const Database &database, const Moment &moment)
{
    int total = 0;
    for (const StaffId staff : concerned(moment)) {
        const auto read = readOne(
            database, kCount,
            [&](Statement &s) {
                s.bind(":staff"_L1, staff.value()).bind(":me"_L1, moment.me).bind(":dayEnd"_L1, moment.dayEnd);
            },
            kFirstInteger);
        if (!read)
            return failed(read, u"due tasks");
        total += static_cast<int>(read->value_or(0));
    }
    return total;
}

} // namespace conversations

} // namespace migochat
