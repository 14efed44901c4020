#include "agent/inbox/applyevent.h"

namespace migochat::apply {

using namespace Qt::Literals::StringLiterals;

Result<bool> referral(Transaction &transaction, const EventContext &context, const InboundReferral &referral)
{
    const Result<Found> found = place(transaction, context, referral.party);
    if (!found)
        return failed(found);
    const auto touched = contacts::addTouch(transaction, found->party.contact, found->conversation,
                                            {.source = referral.source, .at = referral.at});
    if (!touched)
        return failed(touched, u"touch");
    inboundlog::EventRecord record = recordOf(context, "referral"_L1, touched->isNew);
    record.conversation = found->conversation;
    record.at = referral.at;
    record.raw = referral.raw;
    if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
        return failed(recorded);
    return touched->isNew;
}

/// Shown as a generic bubble when it belongs to a customer; otherwise only kept.
Result<bool> other(Transaction &transaction, const EventContext &context, const InboundOther &other)
{
    if (other.visible && !other.party.keys.isEmpty()) {
        InboundMessage bubble;
        bubble.party = other.party;
        bubble.remoteId = RemoteMessageId(other.remoteId);
        bubble.at = other.at == Instant{} ? context.receivedAt : other.at;
        bubble.opensWindow = false; // nobody knows whether the customer wrote
        bubble.kind = MessageKind::Unsupported;
        bubble.kindText = other.kindText;
        bubble.raw = other.raw;
        return message(transaction, context, bubble);
    }
    inboundlog::EventRecord record = recordOf(context, "other"_L1, false);
    record.outcome = "unsupported"_L1;
    record.kind = other.kindText;
    record.remoteId = other.remoteId;
    record.at = other.at;
    record.raw = other.raw;
    const Result<> recorded = inboundlog::recordEvent(transaction, record);
    return recorded ? Result<bool>(false) : failed(recorded);
}

} // namespace migochat::apply
