#include "agent/inbox/applyevent.h"
#include "app/store/outbox.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The message a report speaks of: by our token first, because a cut-off send has no remote id yet.
Result<std::optional<MessageId>> reportedMessage(Transaction &transaction, const EventContext &context,
                                                 const InboundStatus &status)
{
    if (!status.clientToken.isEmpty()) {
        auto byToken = outbox::messageOfToken(transaction.database(), status.clientToken);
        if (!byToken || *byToken)
            return byToken;
    }
    return apply::knownMessage(transaction, context, status.party, status.remoteId);
}

/// True when the message moved.
Result<bool> report(Transaction &transaction, MessageId message, const InboundStatus &status)
{
    if (const Result<> settled = outbox::settleByReport(transaction, message, status.remoteId, status.at); !settled)
        return failed(settled, u"settle by status");
    return messages::advance(transaction, message,
                             {.state = status.state,
                              .at = status.at,
                              .remoteId = status.remoteId,
                              .failureCode = status.errorCode,
                              .failureDetail = status.errorDetail,
                              .billing = status.billing});
}

} // namespace

namespace apply {

Result<bool> status(Transaction &transaction, const EventContext &context, const InboundStatus &status)
{
    const auto message = reportedMessage(transaction, context, status);
    if (!message)
        return failed(message, u"find reported message");
    if (!*message) { // it came before the send call returned, or speaks of a message from before our time
        const Result<> kept =
            inboundlog::recordOrphan(transaction, {.delivery = context.delivery, .position = context.position}, status);
        return kept ? Result<bool>(false) : failed(kept, u"keep early status");
    }
    const Result<bool> moved = report(transaction, **message, status);
    if (!moved)
        return failed(moved, u"status");
    inboundlog::EventRecord record = recordOf(context, "status"_L1, *moved);
    record.remoteId = status.remoteId.value();
    record.token = status.clientToken;
    record.message = **message;
    record.detail = toText(status.state);
    record.at = status.at;
    if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
        return failed(recorded);
    return *moved;
}

Result<bool> watermark(Transaction &transaction, const EventContext &context, const InboundWatermark &mark)
{
    const auto conversation = knownConversation(transaction, context, mark.party);
    if (!conversation)
        return failed(conversation, u"find watermark's conversation");
    int moved = 0;
    if (*conversation) {
        const auto count = messages::advanceUpTo(transaction, **conversation, mark);
        if (!count)
            return failed(count, u"watermark");
        moved = *count;
    }
    inboundlog::EventRecord record = recordOf(context, "watermark"_L1, true);
    if (moved == 0)
        record.outcome = "ignored"_L1;
    record.conversation = conversation->value_or(ConversationId());
    record.detail = toText(mark.state);
    record.at = mark.upTo;
    if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
        return failed(recorded);
    return moved > 0;
}

} // namespace apply

} // namespace migochat
