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

Result<> recordRepetition(Transaction &transaction, const EventContext &context, const InboundMessage &message,
                          const messages::Appended &appended)
{
    inboundlog::EventRecord record = apply::recordOf(context, toText(message.kind), false);
    record.remoteId = message.remoteId.value();
    record.conversation = appended.conversation;
    record.message = appended.message;
    return inboundlog::recordEvent(transaction, record);
}

/// What else follows when a customer speaks: a request to be left alone is honoured, an answer that was held for this
/// moment leaves. True when it left, so that nobody else answers.
Result<bool> customerWrote(Transaction &transaction, const EventContext &context, const InboundMessage &message,
                           const messages::Appended &appended, ContactId contact)
{
    if (message.isHistory || !message.opensWindow)
        return false;
    if (optout::isRequest(message.text)) {
        const Result<bool> heard = contacts::setConsent(transaction, contact, false, message.at);
        if (!heard)
            return failed(heard, u"opt-out");
    }
    const auto held = held::onCustomerWrote(transaction, appended.conversation, appended.message, context.receivedAt);
    return held ? Result<bool>(*held == held::Outcome::Sent) : failed(held, u"held answer");
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
    if (!message.isHistory) {
        if (const Result<> scored = scoreCustomer(transaction, message, *appended, found->party); !scored)
            return failed(scored, u"score");
    }
    const Result<bool> answered = customerWrote(transaction, context, message, *appended, found->party.contact);
    if (!answered)
        return failed(answered);
    if (!*answered && wantsAnswer(message)) {
        if (const Result<> asked = askAssistant(transaction, context, *appended); !asked)
            return failed(asked, u"ask assistant");
    }
    const Result<> learned = contacts::learnFrom(transaction,
                                                 {.contact = found->party.contact,
                                                  .account = found->party.account,
                                                  .channel = context.channel,
                                                  .now = context.receivedAt},
                                                 message);
    return learned ? Result<bool>(true) : failed(learned, u"who it is");
}

} // namespace apply

} // namespace migochat
