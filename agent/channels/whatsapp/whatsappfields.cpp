#include "agent/channels/whatsapp/whatsappfields.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

InboundOther aboutCustomer(const QJsonObject &json, const WhatsAppScope &scope, const QString &field)
{
    InboundOther other = scope.other(field);
    other.party = readWhatsAppParty(scope, {json::id(json.value("wa_id"_L1)), json::id(json.value("user_id"_L1))});
    const Instant at = json::time(json.value("timestamp"_L1));
    if (at != Instant{})
        other.at = at;
    return other;
}

/// `user_id` is a pair here; both ends name the same customer.
InboundOther userIdUpdate(const QJsonObject &json, const WhatsAppScope &scope)
{
    InboundOther other = aboutCustomer(json, scope, u"user_id_update"_s);
    if (scope.isSample)
        return other;
    const QJsonObject ids = json.value("user_id"_L1).toObject();
    addKey(other.party, IdentityKind::BusinessScopedId, json::id(ids.value("previous"_L1)));
    addKey(other.party, IdentityKind::BusinessScopedId, json::id(ids.value("current"_L1)));
    return other;
}

InboundOther preference(const QJsonObject &json, const WhatsAppScope &scope)
{
    InboundOther other = aboutCustomer(json, scope, u"user_preferences"_s);
    other.visible = !other.party.keys.isEmpty();
    if (other.visible)
        other.remoteId =
            u"user_preferences:" % other.party.keys.constFirst().value % u':' % QString::number(toMsecs(other.at));
    return other;
}

/// History arrives in bodies of megabytes. It is kept thread by thread and makes nobody a customer by itself.
void readHistory(const QJsonObject &value, const WhatsAppScope &scope, EventSink &sink)
{
    for (const QJsonValue &pieceValue : value.value("history"_L1).toArray()) {
        const QJsonObject piece = pieceValue.toObject();
        const QJsonArray threads = piece.value("threads"_L1).toArray();
        for (const QJsonValue &thread : threads)
            sink.add(scope.other(u"history"_s), thread.toObject());
        if (threads.isEmpty())
            sink.add(scope.other(u"history"_s), piece); // progress, or why there is none
    }
}

using ReadItem = InboundOther (*)(const QJsonObject &json, const WhatsAppScope &scope);

void readItems(const QJsonArray &items, const WhatsAppScope &scope, ReadItem readItem, EventSink &sink)
{
    for (const QJsonValue &item : items)
        sink.add(readItem(item.toObject(), scope), item.toObject());
}

} // namespace

void readWhatsAppField(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink)
{
    const QString field = json::text(change, "field"_L1);
    const QJsonObject value = change.value("value"_L1).toObject();
    if (field == "history"_L1 && value.contains("history"_L1))
        return readHistory(value, scope, sink);
    if (field == "user_id_update"_L1 && value.value(field).isArray())
        return readItems(value.value(field).toArray(), scope, userIdUpdate, sink);
    if (field == "user_preferences"_L1 && value.value(field).isArray())
        return readItems(value.value(field).toArray(), scope, preference, sink);
    InboundOther other = scope.other(field.isEmpty() ? u"change"_s : field);
    const QString event = json::text(value, "event"_L1);
    if (!event.isEmpty())
        other.kindText += u'/' + event;
    sink.add(other, change);
}

} // namespace migochat
