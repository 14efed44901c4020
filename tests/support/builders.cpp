#include "tests/support/builders.h"

#include "app/store/contacts.h"
#include "app/store/outbox.h"

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

Instant at(int seconds)
{
    return fromMsecs(1'793'610'000'000) + std::chrono::seconds{seconds};
}

EventParty whatsAppCustomer(int number, const QString &name)
{
    EventParty party;
    party.account = RemoteAccountId(u"100200300"_s);
    party.keys = {{IdentityKind::WhatsAppId, QString::number(201000000000LL + number)}};
    party.profileName = name;
    return party;
}

EventParty messengerCustomer(int number)
{
    EventParty party;
    party.account = RemoteAccountId(u"555000111"_s);
    party.keys = {{IdentityKind::PageScopedId, QString::number(7000000000000000LL + number)}};
    return party;
}

InboundMessage textOf(const EventParty &party, const QString &remote, const QString &text, Instant when)
{
    InboundMessage message;
    message.party = party;
    message.remoteId = RemoteMessageId(u"wamid."_s + remote);
    message.at = when;
    message.kindText = u"text"_s;
    message.text = text;
    return message;
}

InboundMessage echoOf(const EventParty &party, const QString &remote, const QString &text, Instant when)
{
    InboundMessage message = textOf(party, remote, text, when);
    message.isEcho = true;
    return message;
}

Webhook webhookOf(const InboundMessage &message)
{
    const bool isPage = message.party.keys.first().kind == IdentityKind::PageScopedId;
    return {.channel = isPage ? messengerChannel() : whatsAppChannel(),
            .message = message,
            .receivedAt = message.at + std::chrono::milliseconds{300},
            .body =
                "{\"id\":\"" + message.remoteId.value().toUtf8() + "\",\"text\":\"" + message.text.toUtf8() + "\"}"};
}

Result<messages::Appended> deliver(Transaction &transaction, const Webhook &webhook)
{
    inboundlog::NewDelivery delivery(webhook.channel, webhook.body, webhook.receivedAt);
    delivery.eventCount = 1;
    const auto recorded = inboundlog::record(transaction, delivery);
    if (!recorded)
        return failed(recorded, u"record");
    const auto party = contacts::resolve(transaction, webhook.channel, webhook.message.party, webhook.receivedAt);
    if (!party)
        return failed(party, u"resolve");
    const auto conversation = conversations::ensure(transaction, {.account = party->account,
                                                                  .contact = party->contact,
                                                                  .identity = party->identity,
                                                                  .channel = webhook.channel,
                                                                  .now = webhook.receivedAt});
    if (!conversation)
        return failed(conversation, u"ensure");
    auto appended = messages::appendInbound(transaction,
                                            {.conversation = *conversation,
                                             .contact = party->contact,
                                             .delivery = recorded->id,
                                             .receivedAt = webhook.receivedAt},
                                            webhook.message);
    if (!appended)
        return failed(appended, u"append");
    if (const Result<> finished = inboundlog::finish(transaction, recorded->id, appended->isNew ? 1 : 0); !finished)
        return failed(finished, u"finish");
    return appended;
}

Result<MessageId> say(Transaction &transaction, ConversationId conversation, const QString &text, Instant when)
{
    const auto message = messages::appendOutbound(transaction, {.conversation = conversation,
                                                                .author = Author::Staff,
                                                                .staff = StaffId(1),
                                                                .text = text,
                                                                .replyTo = {},
                                                                .draft = {},
                                                                .at = when});
    if (!message)
        return failed(message);
    if (const auto queued = outbox::enqueue(transaction, *message, when); !queued)
        return failed(queued);
    return *message;
}

} // namespace migochat::test
