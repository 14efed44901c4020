#include "agent/commands/leadcommands.h"

#include "agent/commands/commandrouter.h"
#include "app/store/leads.h"

namespace migochat
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Store functions say NotFound for a lead that is not there; everything else passes as it is.
CommandResult<Done> replyAbout(const Result<> &changed)
{
    if (!changed && changed.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_lead"_s);
    return replyWhenDone(changed, Done{});
}

CommandResult<Done> setStage(Transaction &transaction, const SetLeadStage &command, const CommandContext &context)
{
    const QString reason = command.stage == LeadStage::Lost ? command.reason.trimmed() : QString();
    return replyAbout(leads::setStage(transaction, command.lead, command.stage, context.actor(), reason, context.now));
}

CommandResult<Done> setLabel(Transaction &transaction, const SetLeadLabel &command, const CommandContext &context)
{
    return replyAbout(leads::setLabel(transaction, command.lead, command.label, context.actor(), context.now));
}

CommandResult<Done> setFollowUp(Transaction &transaction, const SetFollowUp &command, const CommandContext &context)
{
    return replyAbout(leads::setFollowUp(transaction, command.lead, command.at, command.note.trimmed(), context.actor(),
                                         context.now));
}

} // namespace

void addLeadCommands(CommandRouter &router)
{
    router.add<SetLeadStage>(setStage);
    router.add<SetLeadLabel>(setLabel);
    router.add<SetFollowUp>(setFollowUp);
}

} // namespace migochat
