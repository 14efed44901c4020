#include "agent/commands/taskcommands.h"

#include "agent/commands/assigning.h"
#include "agent/commands/commandrouter.h"
#include "app/protocol/taskcommands.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "app/store/tasks.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

CommandResult<Done> replyAbout(const Result<> &changed)
{
    if (!changed && changed.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_task"_s);
    return replyWhenDone(changed, Done{});
}

/// A task is one line.
CommandResult<QString> lineOf(const QString &text)
{
    const QString line = text.simplified();
    if (line.isEmpty())
        return refuse(ErrorCode::Refused, u"task_empty"_s);
    if (line.size() > kLongestTask)
        return refuse(ErrorCode::Refused, u"task_too_long"_s);
    return line;
}

CommandResult<Done> checkMessage(const Database &database, MessageId asked, ConversationId conversation)
{
    if (!asked.isValid())
        return Done{};
    const auto message = messages::find(database, asked);
    if (!message)
        return tl::unexpected(Refusal(message.error()));
    const bool isThere = *message && (*message)->conversation == conversation;
    return isThere ? CommandResult<Done>(Done{}) : refuse(ErrorCode::NotFound, u"no_such_message"_s);
}

CommandResult<MadeTask> makeTask(Transaction &transaction, const MakeTask &command, const CommandContext &context)
{
    const Database &database = transaction.database();
    const auto text = lineOf(command.text);
    if (!text)
        return tl::unexpected(text.error());
    const auto conversation = conversations::find(database, command.conversation);
    if (!conversation)
        return tl::unexpected(Refusal(conversation.error()));
    if (!*conversation)
        return refuse(ErrorCode::NotFound, u"no_such_conversation"_s);
    if (const auto message = checkMessage(database, command.message, command.conversation); !message)
        return tl::unexpected(message.error());
    if (const auto staff = checkStaff(transaction, command.assignee); !staff)
        return tl::unexpected(staff.error());
    const auto made = tasks::add(transaction, {.contact = (*conversation)->contact,
                                               .conversation = command.conversation,
                                               .message = command.message,
                                               .text = *text,
                                               .staff = command.assignee,
                                               .due = command.due,
                                               .actor = context.actor(),
                                               .now = context.now});
    if (!made)
        return tl::unexpected(Refusal(made.error()));
    return MadeTask{*made};
}

CommandResult<Done> changeTask(Transaction &transaction, const ChangeTask &command, const CommandContext &context)
{
    const auto task = tasks::find(transaction.database(), command.task);
    if (!task)
        return tl::unexpected(Refusal(task.error()));
    if (!*task)
        return refuse(ErrorCode::NotFound, u"no_such_task"_s);
    tasks::Change change{.due = command.due, .staff = command.assignee, .actor = context.actor(), .now = context.now};
    if (command.text) {
        if (!(*task)->isByHand())
            return refuse(ErrorCode::Refused, u"task_not_written"_s);
        const auto text = lineOf(*command.text);
        if (!text)
            return tl::unexpected(text.error());
        change.text = *text;
    }
    if (const auto staff = checkStaff(transaction, command.assignee.value_or(StaffId())); !staff)
        return staff;
    return replyAbout(tasks::change(transaction, command.task, change));
}

CommandResult<Done> finishTask(Transaction &transaction, const FinishTask &command, const CommandContext &context)
{
    return replyAbout(command.done ? tasks::finish(transaction, command.task, context.actor(), context.now)
                                   : tasks::reopen(transaction, command.task, context.actor(), context.now));
}

CommandResult<Done> removeTask(Transaction &transaction, const RemoveTask &command, const CommandContext &context)
{
    const auto task = tasks::find(transaction.database(), command.task);
    if (!task)
        return tl::unexpected(Refusal(task.error()));
    if (*task && !(*task)->isByHand())
        return refuse(ErrorCode::Refused, u"task_not_written"_s);
    return replyAbout(tasks::remove(transaction, command.task, context.actor(), context.now));
}

} // namespace

void addTaskCommands(CommandRouter &router)
{
    router.add<MakeTask>(makeTask);
    router.add<ChangeTask>(changeTask);
    router.add<FinishTask>(finishTask);
    router.add<RemoveTask>(removeTask);
}

} // namespace migochat
