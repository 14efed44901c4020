#include "agent/channels/whatsapp/whatsapppayload.h"

#include "agent/channels/whatsapp/whatsappfields.h"
#include "agent/channels/whatsapp/whatsappmessage.h"
#include "agent/channels/whatsapp/whatsappstatus.h"
#include "agent/meta/accountnotice.h"
#include "agent/meta/envelope.h"
#include "agent/meta/eventsink.h"
#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using ReadItem = InboundEvent (*)(const QJsonObject &json, const WhatsAppScope &scope);

/// False when there is no such list.
bool readList(const QJsonValue &list, const WhatsAppScope &scope, ReadItem readItem, EventSink &sink)
{
    for (const QJsonValue &item : list.toArray())
        sink.add(readItem(item.toObject(), scope), item.toObject());
    return !list.toArray().isEmpty();
}

/// Trouble of the account or the system, without any message.
InboundEvent readAccountError(const QJsonObject &json, const WhatsAppScope &scope)
{
    if (scope.isSample)
        return scope.other(u"errors"_s);
    return errorNotice(scope.account, u"errors"_s, scope.at, json);
}

void readMessages(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink)
{
    const QJsonObject value = change.value("value"_L1).toObject();
    bool isKnown = readList(value.value("messages"_L1), scope, readWhatsAppMessage, sink);
    isKnown |= readList(value.value("statuses"_L1), scope, readWhatsAppStatus, sink);
    isKnown |= readList(value.value("errors"_L1), scope, readAccountError, sink);
    if (!isKnown)
        sink.add(scope.other(u"messages"_s), change);
}

void readChange(const QJsonObject &entry, const QJsonObject &change, const WhatsAppSelf &self, EventSink &sink)
{
    const QString field = json::text(change, "field"_L1);
    const QJsonObject value = change.value("value"_L1).toObject();
    const WhatsAppScope scope = readWhatsAppScope(entry, value, self);
    if (field == "messages"_L1)
        return readMessages(change, scope, sink);
    const bool isEchoes = field == "smb_message_echoes"_L1;
    if (isEchoes && readList(value.value("message_echoes"_L1), scope, readWhatsAppEcho, sink))
        return;
    readWhatsAppField(change, scope, sink);
}

void readEntry(const QJsonObject &entry, const WhatsAppSelf &self, EventSink &sink)
{
    const QJsonArray changes = entry.value("changes"_L1).toArray();
    for (const QJsonValue &change : changes)
        readChange(entry, change.toObject(), self, sink);
    if (!changes.isEmpty())
        return;
    if (entry.contains("field"_L1)) // newer products put the change on the entry
        return readChange(entry, entry, self, sink);
    sink.add(readWhatsAppScope(entry, {}, self).other(u"entry"_s), entry);
}

} // namespace

Result<QList<InboundEvent>> parseWhatsAppBody(const QByteArray &body, const WhatsAppSelf &self)
{
    const Result<Envelope> envelope = openEnvelope(body, "whatsapp_business_account"_L1);
    if (!envelope)
        return failed(envelope);
    EventSink sink;
    for (const QJsonValue &entry : envelope->entries)
        readEntry(entry.toObject(), self, sink);
    for (const QJsonObject &stranger : envelope->strangers)
        sink.add(readWhatsAppScope({}, {}, self).other(kindOfStranger(stranger)), stranger);
    return sink.take();
}

} // namespace migochat
