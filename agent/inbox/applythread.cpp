#include "agent/inbox/applyevent.h"
#include "app/store/threadowners.h"

namespace migochat::apply {

using namespace Qt::Literals::StringLiterals;

Result<bool> threadOwner(Transaction &transaction, const EventContext &context, const InboundThreadOwner &owner)
{
    const Result<Found> found = place(transaction, context, owner.party);
    if (!found)
        return failed(found, u"thread owner");
    const Result<bool> changed = threadowners::set(transaction, {.conversation = found->conversation,
                                                                 .contact = found->party.contact,
                                                                 .isOurs = owner.isOurs,
                                                                 .reason = owner.kindText,
                                                                 .at = owner.at});
    if (!changed)
        return failed(changed, u"thread owner");
    inboundlog::EventRecord record = recordOf(context, "thread_owner"_L1, *changed);
    record.conversation = found->conversation;
    record.detail = owner.kindText;
    record.at = owner.at;
    const Result<> recorded = inboundlog::recordEvent(transaction, record);
    return recorded ? Result<bool>(*changed) : failed(recorded);
}

} // namespace migochat::apply
