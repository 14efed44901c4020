#include "agent/inbox/eventapplier.h"

#include "app/domain/leadscore.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/inboundlog.h"
#include "app/store/leads.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Customers often send a thought in three short messages; the assistant waits for the rest of it.
constexpr std::chrono::milliseconds kFollowUpPause{2500};

struct Found {
    contacts::Resolved party;
    ConversationId conversation;
};

Result<Found> place(Transaction &transaction, const EventContext &context, const EventParty &party)
{
    const auto resolved = contacts::resolve(transaction, context.channel, party, context.receivedAt);
    if (!resolved)
        return failed(resolved, u"resolve customer");
    const auto conversation = conversations::ensure(transaction, {.account = resolved->account,
                                                                  .contact = resolved->contact,
                                                                  .identity = resolved->identity,
                                                                  .channel = context.channel,
                                                                  .now = context.receivedAt,
                                                                  .defaultMode = context.defaultMode});
    if (!conversation)
        return failed(conversation, u"conversation");
    return Found{*resolved, *conversation};
}

inboundlog::EventRecord recordOf(const EventContext &context, QLatin1StringView kind, QLatin1StringView outcome)
{
    inboundlog::EventRecord record;
    record.delivery = context.delivery;
    record.position = context.position;
    record.kind = kind;
    record.outcome = outcome;
    record.at = context.receivedAt;
    return record;
}

bool wantsAnswer(const InboundMessage &message)
{
    if (message.isEcho || message.inStandby)
        return false;
    switch (message.kind) {
    case MessageKind::Text:
    case MessageKind::QuickReply:
    case MessageKind::Postback:
    case MessageKind::Interactive:
        return !message.text.trimmed().isEmpty();
    default:
        return false;
    }
}

/// Leaves work for the assistant in the same transaction, so that a crash after the 200 loses no answer.
Result<> askAssistant(Transaction &transaction, const EventContext &context, const messages::Appended &appended)
{
    const auto conversation = conversations::find(transaction.database(), appended.conversation);
    if (!conversation)
        return failed(conversation);
    if (!*conversation || (*conversation)->status == ConversationStatus::Spam)
        return {};
    const AssistantMode mode = (*conversation)->assistant.effective(context.receivedAt);
    if (mode != AssistantMode::Suggest && mode != AssistantMode::Auto)
        return {};
    return drafts::putTask(transaction, {.conversation = appended.conversation,
                                         .message = appended.message,
                                         .notBefore = context.receivedAt + kFollowUpPause});
}

Result<> scoreCustomer(Transaction &transaction, const InboundMessage &event, const messages::Appended &appended,
                       const contacts::Resolved &party)
{
    Message message;
    message.id = appended.message;
    message.at = event.at;
    message.kind = event.kind;
    message.text = event.text;
    message.source = event.source;
    const QList<ScoreReason> reasons = scoreMessage(message);
    return reasons.isEmpty() ? Result<>{} : leads::addScore(transaction, party.contact, reasons, event.at);
}

Result<bool> applyMessage(Transaction &transaction, const EventContext &context, const InboundMessage &message)
{
    const Result<Found> found = place(transaction, context, message.party);
    if (!found)
        return failed(found);
    const auto appended = messages::appendInbound(transaction,
                                                  {.conversation = found->conversation,
                                                   .contact = found->party.contact,
                                                   .delivery = context.delivery,
                                                   .receivedAt = context.receivedAt},
                                                  message);
    if (!appended)
        return failed(appended, u"append message");
    if (!appended->isNew) {
        inboundlog::EventRecord record = recordOf(context, toText(message.kind), "duplicate"_L1);
        record.remoteId = message.remoteId.value();
        record.conversation = appended->conversation;
        record.message = appended->message;
        if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
            return failed(recorded);
        return message.isOwnEcho;
    }
    if (message.isEcho)
        return true;
    if (const Result<> scored = scoreCustomer(transaction, message, *appended, found->party); !scored)
        return failed(scored, u"score");
    if (wantsAnswer(message)) {
        if (const Result<> asked = askAssistant(transaction, context, *appended); !asked)
            return failed(asked, u"ask assistant");
    }
    return true;
}

/// The message a report speaks of: by our token first, because a cut-off send has no remote id yet.
Result<std::optional<MessageId>> reportedMessage(Transaction &transaction, const EventContext &context,
                                                 const InboundStatus &status)
{
    if (!status.clientToken.isEmpty()) {
        auto byToken = outbox::messageOfToken(transaction.database(), status.clientToken);
        if (!byToken || *byToken)
            return byToken;
    }
    const auto account = contacts::ensureAccount(transaction, context.channel, status.party.account, context.receivedAt);
    if (!account)
        return failed(account);
    return messages::findByRemoteId(transaction.database(), *account, status.remoteId);
}

Result<bool> applyStatus(Transaction &transaction, const EventContext &context, const InboundStatus &status)
{
    const auto message = reportedMessage(transaction, context, status);
    if (!message)
        return failed(message, u"find reported message");
    if (!*message) { // it came before the send call returned, or speaks of a message from before our time
        if (const Result<> kept = inboundlog::recordOrphan(transaction, context.delivery, context.position, status); !kept)
            return failed(kept, u"keep early status");
        return false;
    }
    if (const Result<> settled = outbox::settleByReport(transaction, **message, status.remoteId, status.at); !settled)
        return failed(settled, u"settle by status");
    const auto moved = messages::advance(transaction, **message,
                                         {.state = status.state,
                                          .at = status.at,
                                          .remoteId = status.remoteId,
                                          .failureCode = status.errorCode,
                                          .failureDetail = status.errorDetail});
    if (!moved)
        return failed(moved, u"advance");
    inboundlog::EventRecord record = recordOf(context, "status"_L1, *moved ? "applied"_L1 : "duplicate"_L1);
    record.remoteId = status.remoteId.value();
    record.token = status.clientToken;
    record.message = **message;
    record.detail = toText(status.state);
    record.at = status.at;
    if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
        return failed(recorded);
    return *moved;
}

Result<std::optional<ConversationId>> knownConversation(Transaction &transaction, const EventContext &context,
                                                        const EventParty &party)
{
    const auto known = contacts::lookUp(transaction.database(), context.channel, party);
    if (!known)
        return failed(known);
    if (!*known)
        return std::nullopt;
    return conversations::idOf(transaction.database(), (*known)->account, (*known)->contact);
}

Result<bool> applyWatermark(Transaction &transaction, const EventContext &context, const InboundWatermark &mark)
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
    inboundlog::EventRecord record = recordOf(context, "watermark"_L1, moved > 0 ? "applied"_L1 : "ignored"_L1);
    record.conversation = conversation->value_or(ConversationId());
    record.detail = toText(mark.state);
    record.at = mark.upTo;
    if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
        return failed(recorded);
    return moved > 0;
}

Result<bool> applyReferral(Transaction &transaction, const EventContext &context, const InboundReferral &referral)
{
    const Result<Found> found = place(transaction, context, referral.party);
    if (!found)
        return failed(found);
    if (const Result<> touched = contacts::addTouch(transaction, found->party.contact, found->conversation,
                                                    {.source = referral.source, .at = referral.at});
        !touched)
        return failed(touched, u"touch");
    inboundlog::EventRecord record = recordOf(context, "referral"_L1, "applied"_L1);
    record.conversation = found->conversation;
    record.at = referral.at;
    record.raw = referral.raw;
    if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
        return failed(recorded);
    return true;
}

/// Shown as a generic bubble when it belongs to a customer; otherwise only kept.
Result<bool> applyOther(Transaction &transaction, const EventContext &context, const InboundOther &other)
{
    if (other.visible && !other.party.keys.isEmpty()) {
        InboundMessage bubble;
        bubble.party = other.party;
        bubble.remoteId = RemoteMessageId(other.remoteId);
        bubble.at = other.at == Instant{} ? context.receivedAt : other.at;
        bubble.opensWindow = other.kindText == "reaction"_L1; // Meta: a reaction opens the standard window
        bubble.kind = MessageKind::Unsupported;
        bubble.kindText = other.kindText;
        bubble.raw = other.raw;
        return applyMessage(transaction, context, bubble);
    }
    inboundlog::EventRecord record = recordOf(context, "other"_L1, "unsupported"_L1);
    record.kind = other.kindText;
    record.remoteId = other.remoteId;
    record.at = other.at;
    record.raw = other.raw;
    if (const Result<> recorded = inboundlog::recordEvent(transaction, record); !recorded)
        return failed(recorded);
    return false;
}

/// An event with no rule here yet stays raw and is applied when there is one.
Result<bool> keepForLater(Transaction &transaction, const EventContext &context, const EventParty &party,
                          const QByteArray &raw)
{
    InboundOther other;
    other.party = party;
    other.visible = false;
    other.raw = raw;
    return applyOther(transaction, context, other);
}

} // namespace

Result<bool> applyEvent(Transaction &transaction, const EventContext &context, const InboundEvent &event)
{
    return std::visit(
        [&](const auto &content) -> Result<bool> {
            using T = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<T, InboundMessage>) {
                if (content.at != Instant{})
                    return applyMessage(transaction, context, content);
                InboundMessage timed = content; // the platform named no time
                timed.at = context.receivedAt;
                return applyMessage(transaction, context, timed);
            }
            else if constexpr (std::is_same_v<T, InboundStatus>)
                return applyStatus(transaction, context, content);
            else if constexpr (std::is_same_v<T, InboundWatermark>)
                return applyWatermark(transaction, context, content);
            else if constexpr (std::is_same_v<T, InboundReferral>)
                return applyReferral(transaction, context, content);
            else if constexpr (std::is_same_v<T, InboundOther>)
                return applyOther(transaction, context, content);
            else
                return keepForLater(transaction, context, content.party, content.raw);
        },
        event);
}

} // namespace migochat
