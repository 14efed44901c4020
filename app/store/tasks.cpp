#include "app/store/tasks.h"

#include "app/store/activity.h"
#include "app/store/peoplestatements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_TASK_ROW                                                                                              \
    "SELECT t.id, t.contact_id, t.conversation_id, t.message_id, t.kind, t.text, t.staff_id, ifnull(s.name, ''),"      \
    " t.due_at, t.done_at, ifnull(m.at, 0) FROM task t LEFT JOIN staff s ON s.id = t.staff_id"                         \
    " LEFT JOIN message m ON m.id = t.message_id "

constexpr Sql kAdd{"tasks.add"_L1, R"(
    INSERT INTO task (contact_id, conversation_id, message_id, kind, text, staff_id, due_at, created_at)
    VALUES (:contact, :conversation, :message, 'task', :text, :staff, :due, :now)
)"_L1};

constexpr Sql kChange{"tasks.change"_L1, R"(
    UPDATE task SET text = :text, staff_id = :staff, due_at = :due WHERE id = :task
)"_L1};

constexpr Sql kSetDone{"tasks.setDone"_L1, R"(
    UPDATE task SET done_at = :done WHERE id = :task
)"_L1};

constexpr Sql kRemove{"tasks.remove"_L1, R"(
    DELETE FROM task WHERE id = :task
)"_L1};

constexpr Sql kFind{"tasks.find"_L1, MIGOCHAT_TASK_ROW "WHERE t.id = :task"_L1};

constexpr Sql kOpen{"tasks.open"_L1,
                    MIGOCHAT_TASK_ROW "WHERE t.contact_id = :contact AND t.done_at IS NULL ORDER BY t.id"_L1};

constexpr Sql kChatOf{"tasks.chatOf"_L1, R"(
    SELECT conversation_id FROM task WHERE id = :task AND conversation_id IS NOT NULL
)"_L1};

constexpr std::array kStatements{kAdd, kChange, kSetDone, kRemove, kFind, kOpen, kChatOf};

tasks::Task readTask(const Statement &row)
{
    return {.id = row.id<TaskId>(0),
            .contact = row.id<ContactId>(1),
            .conversation = row.id<ConversationId>(2),
            .message = row.id<MessageId>(3),
            .messageAt = row.instant(10),
            .kind = row.text(4),
            .text = row.text(5),
            .staff = row.id<StaffId>(6),
            .staffName = row.text(7),
            .due = row.optionalInstant(8),
            .done = row.optionalInstant(9)};
}

Result<tasks::Task> existing(const Database &database, TaskId id)
{
    const auto found = tasks::find(database, id);
    if (!found)
        return failed(found);
    if (!*found)
        return fail(ErrorCode::NotFound, u"task %1"_s.arg(id.value()));
    return **found;
}

struct Line {
    QString kind;
    leads::Actor actor;
    Instant at{};
    QString detail{}; ///< of a change: the text before, the time in milliseconds, or the name of whoever does it
};

/// What the program made has no words for the history; its kind says what it was.
Result<> tell(Transaction &transaction, const tasks::Task &task, const Line &line)
{
    return activity::add(transaction, {.contact = task.contact,
                                       .conversation = task.conversation,
                                       .message = task.message,
                                       .kind = line.kind,
                                       .actor = line.actor.kind,
                                       .staff = line.actor.staff,
                                       .oldValue = task.isByHand() ? QString() : task.kind,
                                       .newValue = task.text,
                                       .reason = line.detail,
                                       .at = line.at});
}

/// Empty for nobody; whoever has given no name is only known to be of the shop.
QString nameOf(const tasks::Task &task)
{
    if (!task.staff.isValid())
        return {};
    return task.staffName.isEmpty() ? u"staff"_s : task.staffName;
}

Result<> tellChanges(Transaction &transaction, const tasks::Task &before, const tasks::Task &after,
                     const tasks::Change &wanted)
{
    QList<Line> lines;
    if (after.text != before.text)
        lines.append({u"task_reworded"_s, wanted.actor, wanted.now, before.text});
    if (after.due != before.due)
        lines.append(
            {u"task_moved"_s, wanted.actor, wanted.now, after.due ? QString::number(toMsecs(*after.due)) : QString()});
    if (after.staff != before.staff)
        lines.append({u"task_given"_s, wanted.actor, wanted.now, nameOf(after)});
    for (const Line &line : lines) {
        if (const Result<> told = tell(transaction, after, line); !told)
            return failed(told);
    }
    return {};
}

Result<> setDone(Transaction &transaction, const tasks::Task &task, std::optional<Instant> done, const Line &line)
{
    if (task.done.has_value() == done.has_value())
        return {};
    const Result<> set = runSql(transaction.database(), kSetDone,
                                [&](Statement &s) { s.bind(":task"_L1, task.id).bind(":done"_L1, done); });
    if (!set)
        return failed(set, u"task");
    transaction.changed(Topic::Task, task.id);
    return tell(transaction, task, line);
}

} // namespace

SqlList statements::tasks()
{
    return kStatements;
}

namespace tasks {

Result<TaskId> add(Transaction &transaction, const Wanted &wanted)
{
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":contact"_L1, wanted.contact).bind(":conversation"_L1, wanted.conversation);
        s.bind(":message"_L1, wanted.message).bind(":text"_L1, wanted.text).bind(":staff"_L1, wanted.staff);
        s.bind(":due"_L1, wanted.due).bind(":now"_L1, wanted.now);
    });
    if (!added)
        return failed(added, u"add task");
    const TaskId id(transaction.lastInsertId());
    transaction.changed(Topic::Task, id);
    const Task task{.id = id,
                    .contact = wanted.contact,
                    .conversation = wanted.conversation,
                    .message = wanted.message,
                    .messageAt = {},
                    .kind = kByHand,
                    .text = wanted.text,
                    .staff = wanted.staff,
                    .staffName = {},
                    .due = wanted.due,
                    .done = {}};
    if (const Result<> told = tell(transaction, task, {u"task_made"_s, wanted.actor, wanted.now}); !told)
        return failed(told);
    return id;
}

Result<> change(Transaction &transaction, TaskId id, const Change &wanted)
{
    const Result<Task> before = existing(transaction.database(), id);
    if (!before)
        return failed(before);
    const QString text = wanted.text.value_or(before->text);
    const std::optional<Instant> due = wanted.due.value_or(before->due);
    const StaffId staff = wanted.staff.value_or(before->staff);
    if (text == before->text && due == before->due && staff == before->staff)
        return {};
    const Result<> changed = runSql(transaction.database(), kChange, [&](Statement &s) {
        s.bind(":task"_L1, id).bind(":text"_L1, text).bind(":staff"_L1, staff).bind(":due"_L1, due);
    });
    if (!changed)
        return failed(changed, u"task");
    transaction.changed(Topic::Task, id);
    const Result<Task> after = existing(transaction.database(), id);
    return after ? tellChanges(transaction, *before, *after, wanted) : failed(after);
}

Result<> finish(Transaction &transaction, TaskId id, const leads::Actor &actor, Instant now)
{
    const Result<Task> task = existing(transaction.database(), id);
    return task ? setDone(transaction, *task, now, {u"task_done"_s, actor, now}) : failed(task);
}

Result<> reopen(Transaction &transaction, TaskId id, const leads::Actor &actor, Instant now)
{
    const Result<Task> task = existing(transaction.database(), id);
    return task ? setDone(transaction, *task, std::nullopt, {u"task_reopened"_s, actor, now}) : failed(task);
}

Result<> remove(Transaction &transaction, TaskId id, const leads::Actor &actor, Instant now)
{
    const Result<Task> task = existing(transaction.database(), id);
    if (!task)
        return failed(task);
    const Result<> removed = runSql(transaction.database(), kRemove, [id](Statement &s) { s.bind(":task"_L1, id); });
    if (!removed)
        return failed(removed, u"task");
    transaction.changed(Topic::Task, id);
    return tell(transaction, *task, {u"task_removed"_s, actor, now});
}

Result<std::optional<Task>> find(const Database &database, TaskId task)
{
    return readOne(
        database, kFind, [&](Statement &s) { s.bind(":task"_L1, task); }, readTask);
}

Result<QList<Task>> open(const Database &database, ContactId contact)
{
    auto found = readAll(
        database, kOpen, [&](Statement &s) { s.bind(":contact"_L1, contact); }, readTask);
    if (!found)
        return failed(found, u"open tasks");
    std::ranges::stable_sort(*found, {}, [](const Task &task) { return task.due.value_or(Instant::max()); });
    return found;
}

Result<QSet<qint64>> chatsOf(const Database &database, const QSet<qint64> &tasks)
{
    QSet<qint64> chats;
    for (const qint64 task : tasks) {
        const auto chat = readOne(
            database, kChatOf, [&](Statement &s) { s.bind(":task"_L1, task); }, kFirstInteger);
        if (!chat)
            return failed(chat, u"chat of a task");
        if (*chat)
            chats.insert(**chat);
    }
    return chats;
}

} // namespace tasks

} // namespace migochat
