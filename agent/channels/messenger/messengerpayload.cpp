#include "agent/channels/messenger/messengerpayload.h"

#include "agent/channels/messenger/messengerfeed.h"
#include "agent/channels/messenger/messengermessage.h"
#include "agent/channels/messenger/messengerreport.h"
#include "agent/meta/eventsink.h"
#include "agent/meta/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

InboundEvent readEvent(const MessengerEvent &event, const MessengerSelf &self)
{
    if (event.json.contains("message"_L1))
        return readMessengerMessage(event, self);
    if (event.json.contains("postback"_L1))
        return readMessengerPostback(event);
    if (event.json.contains("order"_L1))
        return readMessengerOrder(event);
    return readMessengerReport(event);
}

/// Something in place of an event that is no object, or an entry without any known list.
InboundOther oddity(const MessengerEntry &entry, const QString &kindText)
{
    InboundOther other;
    other.party.account = RemoteAccountId(entry.pageId);
    other.kindText = kindText;
    other.at = entry.at;
    other.visible = false;
    return other;
}

class EntryReader
{
public:
    EntryReader(const QJsonObject &json, const MessengerSelf &self, EventSink &sink)
        : m_json(json), m_self(self), m_entry(readMessengerEntry(json, self)), m_sink(sink)
    {
    }

    void read()
    {
        const bool hasThread = readThread("messaging"_L1) | readThread("standby"_L1);
        const bool hasChanges = readChanges();
        if (!hasThread && !hasChanges)
            m_sink.add(oddity(m_entry, m_json.contains("changed_fields"_L1) ? u"changed_fields"_s : u"entry"_s),
                       m_json);
    }

private:
    bool readThread(QLatin1StringView list)
    {
        const QJsonValue events = m_json.value(list);
        for (const QJsonValue &value : events.toArray()) {
            const QJsonObject json = value.toObject();
            MessengerEvent event = readMessengerEvent(json, m_entry);
            event.standby = list == "standby"_L1;
            m_sink.add(json.isEmpty() ? oddity(m_entry, QString(list)) : readEvent(event, m_self), json);
        }
        return events.isArray();
    }

    bool readChanges()
    {
        const QJsonValue changes = m_json.value("changes"_L1);
        for (const QJsonValue &value : changes.toArray())
            m_sink.add(readMessengerChange(value.toObject(), m_entry), value.toObject());
        if (changes.isArray() || !m_json.contains("field"_L1))
            return changes.isArray();
        m_sink.add(readMessengerChange(m_json, m_entry), m_json); // newer products put the change on the entry
        return true;
    }

    const QJsonObject m_json;
    const MessengerSelf &m_self;
    const MessengerEntry m_entry;
    EventSink &m_sink;
};

} // namespace

Result<QList<InboundEvent>> parseMessengerBody(const QByteArray &body, const MessengerSelf &self)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(body, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidPayload, u"JSON: "_s + error.errorString());
    if (json.value("object"_L1).toString() != "page"_L1)
        return fail(ErrorCode::InvalidPayload, u"object is not \"page\""_s);
    if (!json.value("entry"_L1).isArray())
        return fail(ErrorCode::InvalidPayload, u"entry is no list"_s);

    EventSink sink;
    for (const QJsonValue &entry : json.value("entry"_L1).toArray())
        EntryReader(entry.toObject(), self, sink).read();
    return sink.take();
}

} // namespace migochat
