#include "agent/meta/callevent.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isEnd(const QString &event)
{
    return event == "terminate"_L1 || event == "end"_L1;
}

QString stateOf(const QJsonObject &call, qint64 duration)
{
    const QString event = json::text(call, "event"_L1);
    if (event == "connect"_L1)
        return u"ringing"_s;
    if (isEnd(event))
        return duration > 0 ? u"ended"_s : u"missed"_s;
    const QString status = json::text(call, "status"_L1);
    return (event.isEmpty() ? status : event).toLower();
}

} // namespace

QString callEventId(const QJsonObject &call)
{
    const QString id = json::id(call.value("id"_L1));
    const QString event = json::text(call, "event"_L1);
    return id.isEmpty() || event == "connect"_L1 ? id : QString(id % u'/' % event);
}

void readCall(const QJsonObject &call, InboundMessage &message)
{
    CallContent content;
    content.durationSeconds = json::count(call.value("duration"_L1));
    if (!call.contains("duration"_L1))
        content.durationSeconds = 0;
    content.state = stateOf(call, content.durationSeconds);
    message.text = content.state;
    if (isEnd(json::text(call, "event"_L1)))
        message.opensWindow = false; // the ringing did
    message.content = content;
}

} // namespace migochat
