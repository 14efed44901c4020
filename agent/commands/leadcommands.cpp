#include "agent/commands/leadcommands.h"

#include "agent/commands/commandrouter.h"
#include "app/domain/phone.h"
#include "app/protocol/leadcommands.h"
#include "app/store/leads.h"
#include "app/store/newleads.h"
#include "app/store/settings.h"

#include <algorithm>

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

CommandResult<Done> editLead(Transaction &transaction, const EditLead &command, const CommandContext &context)
{
    const QString interest = command.interest.value_or(QString()).simplified();
    if (command.value && (*command.value < Money{} || *command.value > kMostValuable))
        return refuse(ErrorCode::Refused, u"value_range"_s);
    if (interest.size() > kLongestInterest)
        return refuse(ErrorCode::Refused, u"interest_too_long"_s);
    if (command.value) {
        const auto set = replyAbout(leads::setValue(transaction, command.lead, *command.value, context.actor(), context.now));
        if (!set)
            return set;
    }
    if (!command.interest)
        return Done{};
    return replyAbout(leads::setInterest(transaction, command.lead, interest, context.actor(), context.now));
}

CommandResult<Done> checkOwner(const Database &database, StaffId owner)
{
    if (!owner.isValid())
        return Done{};
    const auto everybody = settings::staff(database);
    if (!everybody)
        return tl::unexpected(Refusal(everybody.error()));
    const bool works = std::ranges::any_of(*everybody, [owner](const settings::Staff &one) { return one.id == owner; });
    return works ? CommandResult<Done>(Done{}) : refuse(ErrorCode::Refused, u"unknown_staff"_s);
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
    if (const auto owner = checkOwner(transaction.database(), wanted.owner); !owner)
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
