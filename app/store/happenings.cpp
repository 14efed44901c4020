#include "app/store/happenings.h"

#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kMessage{"happenings.message"_L1, R"(
    SELECT m.conversation_id, p.display_name, m.text, m.kind, m.failure_code, m.direction, m.state, m.received_at,
           m.state_at, v.message_count, m.id, m.staff_id, v.assignee_id
    FROM message m CROSS JOIN conversation v ON v.id = m.conversation_id CROSS JOIN contact p ON p.id = m.contact_id
    WHERE m.id = :row AND m.history = 0 AND v.status <> 'spam'
      AND ((m.direction = 'inbound' AND m.received_at >= :since) OR (m.state = 'failed' AND m.state_at >= :since))
)"_L1};

constexpr Sql kActivity{"happenings.activity"_L1, R"(
    SELECT v.id, p.display_name, a.kind, a.at, CAST(a.old_value AS INTEGER), a.new_value, a.reason,
           a.staff_id, CAST(a.new_value AS INTEGER), v.assignee_id
    FROM activity a CROSS JOIN contact p ON p.id = a.contact_id CROSS JOIN conversation v
         ON v.id = ifnull(a.conversation_id, (SELECT l.conversation_id FROM lead l WHERE l.contact_id = a.contact_id))
    WHERE a.id = :row AND a.at >= :since AND v.status <> 'spam'
      AND (a.kind = 'colleague_named' OR (a.kind = 'assigned' AND a.new_value <> '')
           OR (a.actor <> 'staff' AND (a.kind = 'handed_over' OR (a.kind = 'label_change' AND a.new_value = 'hot'))))
)"_L1};

constexpr Sql kWaiting{"happenings.waiting"_L1, R"(
    SELECT count(*) FROM conversation WHERE status = 'open' AND waiting_since >= :since
      AND (assignee_id IS NULL OR assignee_id = ifnull(:me, assignee_id))
)"_L1};

constexpr Sql kFollowUps{"happenings.followUps"_L1, R"(
    SELECT c.id, p.display_name, l.next_follow_up_at, l.follow_up_note
    FROM lead l CROSS JOIN conversation c ON c.id = l.conversation_id CROSS JOIN contact p ON p.id = l.contact_id
    WHERE l.next_follow_up_at > :from AND l.next_follow_up_at <= :to AND c.status <> 'spam'
      AND (c.assignee_id IS NULL OR c.assignee_id = :me)
)"_L1};

constexpr Sql kTasks{"happenings.tasks"_L1, R"(
    SELECT c.id, p.display_name, t.due_at, CASE t.kind WHEN 'task' THEN t.text ELSE '' END
    FROM task t CROSS JOIN conversation c ON c.id = t.conversation_id CROSS JOIN contact p ON p.id = t.contact_id
    WHERE t.staff_id IS nullif(:staff, 0) AND t.done_at IS NULL AND t.due_at > :from AND t.due_at <= :to
      AND c.status <> 'spam'
)"_L1};

constexpr Sql kClosing{"happenings.closing"_L1, R"(
    SELECT c.id, p.display_name, c.closes_at FROM conversation c CROSS JOIN contact p ON p.id = c.contact_id
    WHERE c.status = 'open' AND c.closes_at > :from AND c.closes_at <= :to AND c.waiting_since IS NOT NULL
      AND c.assignee_id = :me
)"_L1};

constexpr std::array kStatements{kMessage, kActivity, kWaiting, kFollowUps, kTasks, kClosing};

using happenings::Happening;

Happening readMessage(const Statement &row)
{
    Happening happening;
    happening.conversation = row.id<ConversationId>(0);
    happening.name = row.text(1);
    happening.text = row.text(2);
    happening.form = row.enumerator(3, MessageKind::Unsupported);
    happening.failureCode = row.text(4);
    happening.message = row.id<MessageId>(10);
    happening.by = row.id<StaffId>(11);
    happening.assignee = row.id<StaffId>(12);
    const bool inbound = row.enumerator(5, Direction::Inbound) == Direction::Inbound;
    happening.at = row.instant(inbound ? 7 : 8);
    if (!inbound)
        happening.kind = Happening::Kind::FailedSend;
    else
        happening.kind = row.integer(9) <= 1 ? Happening::Kind::NewCustomer : Happening::Kind::Waiting;
    return happening;
}

Happening readActivity(const Statement &row)
{
    Happening happening;
    happening.conversation = row.id<ConversationId>(0);
    happening.name = row.text(1);
    happening.kind = row.text(2) == "handed_over"_L1 ? Happening::Kind::HandedOver : Happening::Kind::HotLead;
    happening.at = row.instant(3);
    happening.by = row.id<StaffId>(7);
    happening.assignee = row.id<StaffId>(9);
    if (row.text(2) == "assigned"_L1) {
        happening.kind = Happening::Kind::Assigned;
        happening.staff = row.id<StaffId>(8);
    }
    if (row.text(2) == "colleague_named"_L1) {
        happening.kind = Happening::Kind::Named;
        happening.staff = row.id<StaffId>(4);
        happening.staffName = row.text(5);
        happening.text = row.text(6);
    }
    return happening;
}

Happening readDue(const Statement &row, Happening::Kind kind)
{
    Happening happening;
    happening.kind = kind;
    happening.conversation = row.id<ConversationId>(0);
    happening.name = row.text(1);
    happening.at = row.instant(2);
    happening.text = row.text(3);
    return happening;
}

Happening readFollowUp(const Statement &row)
{
    return readDue(row, Happening::Kind::FollowUp);
}

Happening readTask(const Statement &row)
{
    return readDue(row, Happening::Kind::Task);
}

Happening readClosing(const Statement &row)
{
    Happening happening;
    happening.kind = Happening::Kind::Closing;
    happening.conversation = row.id<ConversationId>(0);
    happening.name = row.text(1);
    happening.at = row.instant(2) - happenings::kSoon;
    return happening;
}

template <typename Read>
Result<QList<Happening>> each(const Database &database, const Sql &sql, const QSet<qint64> &ids, Instant since,
                              Read read)
{
    QList<qint64> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    QList<Happening> found;
    for (const qint64 row : sorted) {
        const auto one = readOne(
            database, sql, [&](Statement &s) { s.bind(":row"_L1, row).bind(":since"_L1, since); }, read);
        if (!one)
            return failed(one);
        if (*one)
            found.append(**one);
    }
    return found;
}

} // namespace

SqlList statements::happenings()
{
    return kStatements;
}

namespace happenings {

Result<QList<Happening>> ofMessages(const Database &database, const QSet<qint64> &ids, Instant since)
{
    return each(database, kMessage, ids, since, readMessage);
}

Result<QList<Happening>> ofActivities(const Database &database, const QSet<qint64> &ids, Instant since)
{
    return each(database, kActivity, ids, since, readActivity);
}

Result<QList<Happening>> dueBetween(const Database &database, StaffId me, Instant from, Instant to)
{
    const auto followUps = readAll(
        database, kFollowUps, [&](Statement &s) { s.bind(":me"_L1, me).bind(":from"_L1, from).bind(":to"_L1, to); },
        readFollowUp);
    if (!followUps)
        return failed(followUps);
    const auto closing = readAll(
        database, kClosing,
        [&](Statement &s) { s.bind(":me"_L1, me).bind(":from"_L1, from + kSoon).bind(":to"_L1, to + kSoon); },
        readClosing);
    if (!closing)
        return failed(closing);
    QList<Happening> due = *followUps;
    for (const StaffId staff : me.isValid() ? QList{StaffId(), me} : QList{StaffId()}) {
        const auto tasks = readAll(
            database, kTasks,
            [&](Statement &s) { s.bind(":staff"_L1, staff.value()).bind(":from"_L1, from).bind(":to"_L1, to); },
            readTask);
        if (!tasks)
            return failed(tasks);
        due.append(*tasks);
    }
    return due + *closing;
}

Result<int> waitingSince(const Database &database, StaffId me, Instant since)
{
    const auto total = readOne(
        database, kWaiting, [&](Statement &s) { s.bind(":since"_L1, since).bind(":me"_L1, me); }, kFirstInteger);
    if (!total)
        return failed(total);
    return static_cast<int>(total->value_or(0));
}

} // namespace happenings

} // namespace migochat
