#include "agent/inbox/applyevent.h"
#include "app/domain/leadscore.h"
#include "app/domain/optout.h"
#include "app/store/contactidentities.h"
#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/heldanswers.h"
#include "app/store/leads.h"
#include "app/store/threadowners.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Customers often send a thought in three short messages; the assistant waits for the rest of it.
constexpr std::chrono::milliseconds kFollowUpPause{2500};

bool wantsAnswer(const InboundMessage &message)
{
    if (message.isEcho || message.inStandby || message.isHistory)
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

Result<> scoreCustomer(Transaction &transaction, const InboundMessage &event, const messages::Appended &appended,
                       const contacts::Resolved &party)
{
    Message message;
    message.id = appended.message;
    message.at = event.at;
    message.kind = event.kind;
    message.text = event.text;
    message.source = event.source;
    return apply::scoreText(transaction, party.contact, message);
}

/// A new message of a customer, stored.
struct Arrived {
    const EventContext &context;
    const InboundMessage &message;
    const messages::Appended &appended;
    const contacts::Resolved &party;
};

/// The answer that waited for this, if one did.
Result<held::Outcome> heldAnswer(Transaction &transaction, const Arrived &arrived)
{
    const InboundMessage &message = arrived.message;
    const bool opensWindow = message.opensWindow && !message.inStandby && message.kind != MessageKind::Comment &&
                             message.kind != MessageKind::System;
    if (!opensWindow)
        return held::Outcome::Nothing;
    return held::onCustomerWrote(transaction, arrived.appended.conversation, arrived.appended.message,
                                 arrived.context.receivedAt);
}

/// What a message sets going: score, choice about marketing, an answer that waited for it, else the assistant.
Result<> followUp(Transaction &transaction, const Arrived &arrived)
{
    const InboundMessage &message = arrived.message;
    if (message.isHistory)
        return {};
    if (const Result<> scored = scoreCustomer(transaction, message, arrived.appended, arrived.party); !scored)
        return failed(scored, u"score");
    if (optout::isRequest(message.text)) {
        const auto heard = contacts::setConsent(transaction, arrived.party.contact, false, message.at);
        if (!heard)
            return failed(heard, u"opt-out");
    }
    const Result<held::Outcome> held = heldAnswer(transaction, arrived);
    if (!held)
        return failed(held, u"held answer");
    if (*held != held::Outcome::Nothing || !wantsAnswer(message))
        return {};
    const Result<> asked = apply::askAssistant(transaction, arrived.context, arrived.appended);
    return asked ? Result<>{} : failed(asked, u"ask assistant");
}

Result<> recordRepetition(Transaction &transaction, const EventContext &context, const InboundMessage &message,
                          const messages::Appended &appended)
{
    inboundlog::EventRecord record = apply::recordOf(context, toText(message.kind), false);
    record.remoteId = message.remoteId.value();
    record.conversation = appended.conversation;
    record.message = appended.message;
    return inboundlog::recordEvent(transaction, record);
}

} // namespace

namespace apply {

Result<> scoreText(Transaction &transaction, ContactId contact, const Message &message)
{
    const QList<ScoreReason> reasons = scoreMessage(message);
    return reasons.isEmpty() ? Result<>{} : leads::addScore(transaction, contact, reasons, message.at);
}

Result<> askAssistant(Transaction &transaction, const EventContext &context, const messages::Appended &appended)
{
    const auto conversation = conversations::find(transaction.database(), appended.conversation);
    if (!conversation)
        return failed(conversation);
    if (!*conversation || (*conversation)->status == ConversationStatus::Spam)
        return {};
    const Result<bool> ours = threadowners::isOurs(transaction.database(), appended.conversation);
    if (!ours || !*ours)
        return ours ? Result<>{} : failed(ours);
    const AssistantMode mode = (*conversation)->assistant.effective(context.receivedAt);
    if (mode != AssistantMode::Suggest && mode != AssistantMode::Auto)
        return {};
    return drafts::putTask(transaction, {.conversation = appended.conversation,
                                         .message = appended.message,
                                         .notBefore = context.receivedAt + kFollowUpPause});
}

Result<bool> message(Transaction &transaction, const EventContext &context, const InboundMessage &message)
{
    const Result<Found> found = place(transaction, context, message.party);
    if (!found)
        return failed(found);
    const auto appended = messages::appendInbound(transaction,
                                                  {.conversation = found->conversation,
                                                   .contact = found->party.contact,
                                                   .delivery = context.delivery,
                                                   .receivedAt = context.receivedAt,
                                                   .fetched = context.fetched},
                                                  message);
    if (!appended)
        return failed(appended, u"append message");
    if (!appended->isNew) {
        const Result<> recorded = recordRepetition(transaction, context, message, *appended);
        return recorded ? Result<bool>(message.isOwnEcho) : failed(recorded);
    }
    if (message.isEcho)
        return true;
    if (const Result<> followed = followUp(transaction, {context, message, *appended, found->party}); !followed)
        return failed(followed);
    const Result<> learned = contacts::learnFrom(transaction,
                                                 {.contact = found->party.contact,
                                                  .account = found->party.account,
                                                  .channel = context.channel,
                                                  .now = context.receivedAt},
                                                 appended->message, message);
    return learned ? Result<bool>(true) : failed(learned, u"who it is");
}

} // namespace apply

} // namespace migochat
