#include "agent/meta/messaging/messagingevent.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString idOf(const QJsonObject &json, QLatin1StringView side)
{
    return json::id(json.value(side).toObject().value("id"_L1));
}

/// The side of an event that is not the account. Echoes swap sender and recipient, and Meta's own examples of
/// deliveries and thread control swap them at times, so the account is looked for on both sides.
QString customerIn(const QJsonObject &json, const QString &accountId)
{
    const QString sender = idOf(json, "sender"_L1);
    const QString recipient = idOf(json, "recipient"_L1);
    const bool isEcho = json.value("message"_L1).toObject().value("is_echo"_L1).toBool();
    if (sender == accountId && recipient == accountId) // Instagram lets an account write to itself
        return {};
    const QString customer = (isEcho || sender == accountId) ? recipient : sender;
    return customer == accountId ? (isEcho ? sender : QString()) : customer;
}

} // namespace

QString MessagingEvent::madeUpId(QStringView kind) const
{
    return kind % u':' % customerId() % u':' % QString::number(toMsecs(at)) % u':' % json::fingerprint(json);
}

InboundOther MessagingEvent::other(const QString &kindText, const QString &remoteId) const
{
    const bool needsId = remoteId.isEmpty() && hasCustomer();
    return {.party = party,
            .kindText = kindText,
            .remoteId = needsId ? madeUpId(kindText) : remoteId,
            .at = at,
            .visible = hasCustomer() && byCustomer && !standby,
            .raw = {}};
}

InboundMessage MessagingEvent::message(MessageKind kind, const QString &kindText, const QString &remoteId) const
{
    InboundMessage message;
    message.party = party;
    message.at = at;
    message.kind = kind;
    message.kindText = kindText;
    message.inStandby = standby;
    message.remoteId = RemoteMessageId(remoteId.isEmpty() ? madeUpId(kindText) : remoteId);
    return message;
}

MessagingEntry readMessagingEntry(const QJsonObject &entry, const MessagingSelf &self)
{
    const QString id = json::id(entry.value("id"_L1));
    const bool isSample = id == "0"_L1;
    return {.accountId = isSample || id.isEmpty() ? self.accountId : id,
            .at = json::time(entry.value("time"_L1)),
            .isSample = isSample};
}

MessagingEvent readMessagingEvent(const QJsonObject &json, const MessagingEntry &entry)
{
    MessagingEvent event{.json = json, .party = {}, .at = json::time(json.value("timestamp"_L1))};
    event.party.account = RemoteAccountId(entry.accountId);
    if (event.at == Instant{})
        event.at = entry.at;
    event.isSample = entry.isSample;
    if (entry.isSample)
        return event;
    const QString customer = customerIn(json, entry.accountId);
    if (customer.isEmpty())
        return event;
    event.party.keys.append({IdentityKind::PageScopedId, customer});
    event.byCustomer = idOf(json, "sender"_L1) == customer;
    return event;
}

InboundOther accountOther(const MessagingEntry &entry, const QString &kindText)
{
    InboundOther other;
    other.party.account = RemoteAccountId(entry.accountId);
    other.kindText = kindText;
    other.at = entry.at;
    other.visible = false;
    return other;
}

} // namespace migochat
