#include "agent/commands/cannedcommands.h"

#include "agent/commands/commandrouter.h"
#include "app/protocol/cannedcommands.h"
#include "app/store/cannedreplies.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

CommandResult<SavedCannedReply> saveCannedReply(Transaction &transaction, const SaveCannedReply &command,
                                                const CommandContext &context)
{
    if (const QString problem = cannedProblem(command.reply); !problem.isEmpty())
        return refuse(ErrorCode::Refused, problem);
    const auto saved = cannedreplies::save(transaction, command.reply, context.staff, context.now);
    if (!saved && saved.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"shortcut_taken"_s);
    if (!saved && saved.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_reply"_s);
    if (!saved)
        return failed(saved, u"ready answer");
    return SavedCannedReply{*saved};
}

CommandResult<Done> deleteCannedReply(Transaction &transaction, const DeleteCannedReply &command,
                                      const CommandContext &context)
{
    const Result<> removed = cannedreplies::remove(transaction, command.reply, context.staff);
    if (!removed && removed.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_reply"_s);
    return replyWhenDone(removed, Done{});
}

CommandResult<Done> noteCannedUse(Transaction &transaction, const NoteCannedUse &command, const CommandContext &)
{
    return replyWhenDone(cannedreplies::noteUse(transaction, command.reply), Done{});
}

} // namespace

void addCannedCommands(CommandRouter &router)
{
    router.add<SaveCannedReply>(saveCannedReply);
    router.add<DeleteCannedReply>(deleteCannedReply);
    router.add<NoteCannedUse>(noteCannedUse);
}

} // namespace migochat
