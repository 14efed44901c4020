#include "agent/channels/whatsapp/whatsappfields.h"

#include "agent/channels/whatsapp/whatsappcalls.h"
#include "agent/channels/whatsapp/whatsappidentity.h"
#include "agent/channels/whatsapp/whatsappnotices.h"
#include "agent/channels/whatsapp/whatsappsync.h"
#include "agent/meta/json.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Fields whose value is a list of things to be read one by one.
struct ListField {
    QLatin1StringView field;
    QLatin1StringView list;
    InboundEvent (*read)(const QJsonObject &json, const WhatsAppScope &scope);
};

constexpr std::array kListFields{
    ListField{"user_id_update"_L1, "user_id_update"_L1, readWhatsAppUserIdUpdate},
    ListField{"user_preferences"_L1, "user_preferences"_L1, readWhatsAppPreference},
    ListField{"smb_app_state_sync"_L1, "state_sync"_L1, readWhatsAppAddress},
    ListField{"automatic_events"_L1, "automatic_events"_L1, readWhatsAppAutomaticEvent},
};

/// False when the field is none of them, or its list is missing or empty.
bool readAsList(const QString &field, const QJsonObject &value, const WhatsAppScope &scope, EventSink &sink)
{
    for (const ListField &known : kListFields) {
        if (field != known.field)
            continue;
        const QJsonArray items = value.value(known.list).toArray();
        for (const QJsonValue &item : items)
            sink.add(known.read(item.toObject(), scope), item.toObject());
        return !items.isEmpty();
    }
    return false;
}

} // namespace

void readWhatsAppField(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink)
{
    const QString field = json::text(change, "field"_L1);
    const QJsonObject value = change.value("value"_L1).toObject();
    if (field == "history"_L1)
        return readWhatsAppHistoryField(change, scope, sink);
    if (field == "calls"_L1)
        return readWhatsAppCalls(change, scope, sink);
    if (readAsList(field, value, scope, sink))
        return;
    const auto notice = scope.isSample ? std::nullopt : readWhatsAppNotice(change, scope);
    if (notice)
        return sink.add(*notice, change);
    InboundOther other = scope.other(field.isEmpty() ? u"change"_s : field);
    const QString event = json::text(value, "event"_L1);
    if (!event.isEmpty())
        other.kindText += u'/' + event;
    sink.add(other, change);
}

} // namespace migochat
