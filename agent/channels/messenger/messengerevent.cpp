#include "agent/channels/messenger/messengerevent.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The side of an event that is not the page. Echoes swap sender and recipient, and Meta's own examples of
/// deliveries and thread control swap them at times, so the page is looked for on both sides.
QString customerIn(const QJsonObject &json, const QString &pageId)
{
    const QString sender = json::id(json.value("sender"_L1).toObject().value("id"_L1));
    const QString recipient = json::id(json.value("recipient"_L1).toObject().value("id"_L1));
    const bool isEcho = json.value("message"_L1).toObject().value("is_echo"_L1).toBool();
    const QString customer = (isEcho || sender == pageId) ? recipient : sender;
    return customer == pageId ? (isEcho ? sender : QString()) : customer;
}

} // namespace

QString MessengerEvent::madeUpId(QStringView kind) const
{
    return kind % u':' % customerId() % u':' % QString::number(toMsecs(at));
}

InboundOther MessengerEvent::other(const QString &kindText, const QString &remoteId) const
{
    const bool needsId = remoteId.isEmpty() && hasCustomer();
    return {.party = party,
            .kindText = kindText,
            .remoteId = needsId ? madeUpId(kindText) : remoteId,
            .at = at,
            .visible = hasCustomer() && byCustomer && !standby,
            .raw = {}};
}

MessengerEntry readMessengerEntry(const QJsonObject &entry, const MessengerSelf &self)
{
    const QString id = json::id(entry.value("id"_L1));
    const bool isSample = id.isEmpty() || id == "0"_L1;
    return {.pageId = isSample ? self.pageId : id, .at = json::time(entry.value("time"_L1)), .isSample = isSample};
}

MessengerEvent readMessengerEvent(const QJsonObject &json, const MessengerEntry &entry)
{
    MessengerEvent event{.json = json, .party = {}, .at = json::time(json.value("timestamp"_L1))};
    event.party.account = RemoteAccountId(entry.pageId);
    if (event.at == Instant{})
        event.at = entry.at;
    if (entry.isSample)
        return event;
    const QString customer = customerIn(json, entry.pageId);
    if (customer.isEmpty())
        return event;
    event.party.keys.append({IdentityKind::PageScopedId, customer});
    event.byCustomer = json::id(json.value("sender"_L1).toObject().value("id"_L1)) == customer;
    return event;
}

} // namespace migochat
