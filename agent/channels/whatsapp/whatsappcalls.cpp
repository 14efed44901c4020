#include "agent/channels/whatsapp/whatsappcalls.h"

#include "agent/meta/callevent.h"
#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

Instant timeOf(const QJsonObject &json, const WhatsAppScope &scope)
{
    const Instant at = json::time(json.value("timestamp"_L1));
    return at == Instant{} ? scope.at : at;
}

InboundEvent readOne(const QJsonObject &json, const WhatsAppScope &scope)
{
    const bool isOurs = json::text(json, "direction"_L1) == "BUSINESS_INITIATED"_L1;
    const QLatin1StringView side = isOurs ? "to"_L1 : "from"_L1;
    const QLatin1StringView userSide = isOurs ? "to_user_id"_L1 : "from_user_id"_L1;
    const EventParty party = readWhatsAppParty(scope, {json::id(json.value(side)), json::id(json.value(userSide))});
    const QString id = callEventId(json);
    if (party.keys.isEmpty() || id.isEmpty())
        return scope.other(u"calls"_s, id);
    InboundMessage message;
    message.party = party;
    message.remoteId = RemoteMessageId(id);
    message.at = timeOf(json, scope);
    message.kind = MessageKind::Call;
    message.kindText = u"call"_s;
    message.isEcho = isOurs;
    readCall(json, message);
    return message;
}

} // namespace

void readWhatsAppCalls(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink)
{
    const QJsonObject value = change.value("value"_L1).toObject();
    const QJsonArray calls = value.value("calls"_L1).toArray();
    const QJsonArray statuses = value.value("statuses"_L1).toArray();
    for (const QJsonValue &call : calls)
        sink.add(readOne(call.toObject(), scope), call.toObject());
    for (const QJsonValue &item : statuses) {
        const QJsonObject status = item.toObject();
        const QString word = json::text(status, "status"_L1);
        sink.add(scope.other(u"calls/"_s + word, json::id(status.value("id"_L1)) % u'/' % word), status);
    }
    if (calls.isEmpty() && statuses.isEmpty())
        sink.add(scope.other(u"calls"_s), change);
}

} // namespace migochat
