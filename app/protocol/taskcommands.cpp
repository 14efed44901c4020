#include "app/protocol/taskcommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<MadeTask> MadeTask::fromJson(const QJsonObject &object)
{
    const auto task = json::requireId<TaskId>(object, "task"_L1);
    if (!task)
        return failed(task);
    return MadeTask{*task};
}

QJsonObject MakeTask::toJson() const
{
    return {{u"conversation"_s, conversation.value()},
            {u"text"_s, text},
            {u"due"_s, json::instantValue(due)},
            {u"assignee"_s, json::idValue(assignee)},
            {u"message"_s, json::idValue(message)}};
}

Result<MakeTask> MakeTask::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    const auto text = json::requireText(object, "text"_L1);
    if (!text)
        return failed(text);
    const auto due = json::optionalInstant(object, "due"_L1);
    if (!due)
        return failed(due);
    const auto assignee = json::optionalId<StaffId>(object, "assignee"_L1);
    if (!assignee)
        return failed(assignee);
    const auto message = json::optionalId<MessageId>(object, "message"_L1);
    if (!message)
        return failed(message);
    return MakeTask{*conversation, *text, *due, *assignee, *message};
}

QJsonObject ChangeTask::toJson() const
{
    QJsonObject object{{u"task"_s, task.value()}};
    if (text)
        object.insert("text"_L1, *text);
    if (due)
        object.insert("due"_L1, json::instantValue(*due));
    if (assignee)
        object.insert("assignee"_L1, json::idValue(*assignee));
    return object;
}

Result<ChangeTask> ChangeTask::fromJson(const QJsonObject &object)
{
    const auto task = json::requireId<TaskId>(object, "task"_L1);
    if (!task)
        return failed(task);
    ChangeTask command{.task = *task};
    if (object.contains("text"_L1)) {
        const auto text = json::requireText(object, "text"_L1);
        if (!text)
            return failed(text);
        command.text = *text;
    }
    if (object.contains("due"_L1)) {
        const auto due = json::optionalInstant(object, "due"_L1);
        if (!due)
            return failed(due);
        command.due = *due;
    }
    if (object.contains("assignee"_L1)) {
        const auto assignee = json::optionalId<StaffId>(object, "assignee"_L1);
        if (!assignee)
            return failed(assignee);
        command.assignee = *assignee;
    }
    return command;
}

QJsonObject FinishTask::toJson() const
{
    return {{u"task"_s, task.value()}, {u"done"_s, done}};
}

Result<FinishTask> FinishTask::fromJson(const QJsonObject &object)
{
    const auto task = json::requireId<TaskId>(object, "task"_L1);
    if (!task)
        return failed(task);
    return FinishTask{*task, object["done"_L1].toBool(true)};
}

Result<RemoveTask> RemoveTask::fromJson(const QJsonObject &object)
{
    const auto task = json::requireId<TaskId>(object, "task"_L1);
    if (!task)
        return failed(task);
    return RemoveTask{*task};
}

} // namespace migochat
