#include "agent/meta/messaging/messagingbody.h"

#include "agent/meta/envelope.h"
#include "agent/meta/eventsink.h"
#include "agent/meta/json.h"
#include "agent/meta/messaging/messagingmessage.h"
#include "agent/meta/messaging/messagingreport.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

InboundEvent readEvent(const MessagingEvent &event, const MessagingSelf &self)
{
    if (event.json.contains("message"_L1))
        return readMessagingMessage(event, self);
    if (event.json.contains("postback"_L1))
        return readMessagingPostback(event, self);
    if (event.json.contains("order"_L1))
        return readMessagingOrder(event, self);
    return readMessagingReport(event, self);
}

class EntryReader
{
public:
    EntryReader(const QJsonObject &json, const MessagingSelf &self, ReadMessagingChange reader, EventSink &sink)
        : m_json(json), m_self(self), m_entry(readMessagingEntry(json, self)), m_readChange(reader), m_sink(sink)
    {
    }

    void read()
    {
        const bool hasMessaging = readThread("messaging"_L1);
        const bool hasStandby = readThread("standby"_L1);
        const bool hasChanges = readChanges();
        if (!hasMessaging && !hasStandby && !hasChanges)
            m_sink.add(accountOther(m_entry, m_json.contains("changed_fields"_L1) ? u"changed_fields"_s : u"entry"_s),
                       m_json);
    }

private:
    /// False when there is no such list or nothing in it.
    bool readThread(QLatin1StringView list)
    {
        const QJsonArray events = m_json.value(list).toArray();
        for (const QJsonValue &value : events) {
            const QJsonObject json = value.toObject();
            MessagingEvent event = readMessagingEvent(json, m_entry);
            event.standby = list == "standby"_L1;
            m_sink.add(json.isEmpty() ? accountOther(m_entry, QString(list)) : readEvent(event, m_self), json);
        }
        return !events.isEmpty();
    }

    bool readChanges()
    {
        const QJsonArray changes = m_json.value("changes"_L1).toArray();
        for (const QJsonValue &value : changes)
            readChange(value.toObject());
        if (!changes.isEmpty() || !m_json.contains("field"_L1))
            return !changes.isEmpty();
        readChange(m_json); // newer products put the change on the entry
        return true;
    }

    void readChange(const QJsonObject &change)
    {
        const QJsonObject value = change.value("value"_L1).toObject();
        const bool isOfThread = value.contains("sender"_L1) && value.contains("recipient"_L1);
        if (!isOfThread)
            return m_sink.add(m_readChange(change, m_entry), change);
        MessagingEvent event = readMessagingEvent(value, m_entry);
        event.standby = json::text(change, "field"_L1) == "standby"_L1;
        m_sink.add(readEvent(event, m_self), change);
    }

    const QJsonObject m_json;
    const MessagingSelf &m_self;
    const MessagingEntry m_entry;
    const ReadMessagingChange m_readChange;
    EventSink &m_sink;
};

} // namespace

Result<QList<InboundEvent>> readMessagingBody(const QByteArray &body, QLatin1StringView object,
                                              const MessagingSelf &self, ReadMessagingChange readChange)
{
    const Result<Envelope> envelope = openEnvelope(body, object);
    if (!envelope)
        return failed(envelope);
    EventSink sink;
    for (const QJsonValue &entry : envelope->entries)
        EntryReader(entry.toObject(), self, readChange, sink).read();
    for (const QJsonObject &stranger : envelope->strangers)
        sink.add(accountOther(readMessagingEntry({}, self), kindOfStranger(stranger)), stranger);
    return sink.take();
}

} // namespace migochat
