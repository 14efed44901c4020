#include "tests/sim/grapherror.h"
#include "tests/sim/graphmessenger.h"
#include "tests/sim/jsontext.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject payloadOf(const QJsonObject &message)
{
    return message.value("attachment"_L1).toObject().value("payload"_L1).toObject();
}

} // namespace

QString pageMessageKind(const QJsonObject &message)
{
    const QJsonObject attachment = message.value("attachment"_L1).toObject();
    const QString type = attachment.value("type"_L1).toString();
    if (type == "template"_L1)
        return payloadOf(message).value("template_type"_L1).toString();
    if (!type.isEmpty())
        return type;
    if (message.contains("attachments"_L1))
        return u"attachments"_s;
    if (message.contains("sticker_id"_L1))
        return u"sticker"_s;
    return message.contains("quick_replies"_L1) ? u"quick_replies"_s : u"text"_s;
}

QString pageMessageWords(const QJsonObject &message)
{
    const QString text = message.value("text"_L1).toString();
    if (!text.isEmpty())
        return text;
    const QJsonObject payload = payloadOf(message);
    if (payload.contains("text"_L1))
        return payload.value("text"_L1).toString();
    QStringList titles;
    const QJsonArray elements = payload.value("elements"_L1).toArray();
    for (const QJsonValue &element : elements)
        titles.append(element.toObject().value("title"_L1).toString());
    return titles.join(u" / "_s);
}

QStringList attachmentIds(const QJsonObject &message)
{
    QStringList ids;
    const auto take = [&ids](const QJsonObject &holder) {
        const QString id = idText(holder.value("attachment_id"_L1));
        if (!id.isEmpty())
            ids.append(id);
    };
    const QJsonObject payload = payloadOf(message);
    take(payload);
    const QJsonArray elements = payload.value("elements"_L1).toArray();
    for (const QJsonValue &element : elements)
        take(element.toObject());
    const QJsonArray several = message.value("attachments"_L1).toArray();
    for (const QJsonValue &attachment : several)
        take(attachment.toObject().value("payload"_L1).toObject());
    return ids;
}

std::optional<SimResponse> pageWindowError(const World &world, const QJsonObject &body,
                                           const std::optional<Instant> &lastInbound)
{
    const QString closed = u"This message is sent outside of allowed window."_s;
    const QString type = body.value("messaging_type"_L1).toString();
    if (type == "UTILITY"_L1)
        return std::nullopt;
    if (!lastInbound)
        return refuseMessenger(10, 2018278, closed);
    const auto since = world.now() - *lastInbound;
    if (type != "MESSAGE_TAG"_L1)
        return since > 24h ? std::optional(refuseMessenger(10, 2018278, closed)) : std::nullopt;
    if (!world.humanAgentAllowed)
        return refuseMessenger(200, 2018027, u"The Human Agent feature is not approved for this app"_s);
    return since > 7 * 24h ? std::optional(refuseMessenger(10, 2018278, closed)) : std::nullopt;
}

} // namespace migochat::sim
