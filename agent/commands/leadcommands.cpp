#include "agent/commands/leadcommands.h"

#include "agent/commands/assigning.h"
#include "app/domain/phone.h"
#include "app/protocol/leadcommands.h"
#include "app/store/leads.h"
#include "app/store/newleads.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

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

CommandResult<Done> editLead(Transaction &transaction, const EditLead &command, const CommandContext &context)
{
    const QString interest = command.interest.value_or(QString()).simplified();
    if (command.value && (*command.value < Money{} || *command.value > kMostValuable))
        return refuse(ErrorCode::Refused, u"value_range"_s);
    if (interest.size() > kLongestInterest)
        return refuse(ErrorCode::Refused, u"interest_too_long"_s);
    if (command.value) {
        const auto set =
            replyAbout(leads::setValue(transaction, command.lead, *command.value, context.actor(), context.now));
        if (!set)
            return set;
    }
    if (!command.interest)
        return Done{};
    return replyAbout(leads::setInterest(transaction, command.lead, interest, context.actor(), context.now));
}

CommandResult<BegunLead> beginLead(Transaction &transaction, const BeginLead &command, const CommandContext &context)
{
    const newleads::Wanted wanted{.name = command.name.simplified(),
                                  .phone = e164(command.phone),
                                  .interest = command.interest.simplified(),
                                  .owner = command.owner,
                                  .actor = context.actor(),
                                  .now = context.now};
    if (wanted.name.isEmpty())
        return refuse(ErrorCode::Refused, u"name_empty"_s);
    if (wanted.phone.isEmpty())
        return refuse(ErrorCode::Refused, u"phone_invalid"_s);
    if (wanted.interest.size() > kLongestInterest)
        return refuse(ErrorCode::Refused, u"interest_too_long"_s);
    if (const auto owner = checkStaff(transaction, wanted.owner); !owner)
        return tl::unexpected(owner.error());
    const auto begun = newleads::begin(transaction, wanted);
    if (!begun && begun.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::Refused, u"no_whatsapp"_s);
    if (!begun)
        return tl::unexpected(Refusal(begun.error()));
    return BegunLead{begun->conversation, begun->isKnown};
}

} // namespace

void addLeadCommands(CommandRouter &router)
{
    router.add<SetLeadStage>(setStage);
    router.add<SetLeadLabel>(setLabel);
    router.add<SetFollowUp>(setFollowUp);
    router.add<EditLead>(editLead);
    router.add<BeginLead>(beginLead);
}

} // namespace migochat
