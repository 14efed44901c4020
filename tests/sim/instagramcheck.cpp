#include "tests/sim/formcheck.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/graphinstagram.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/messengercheck.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

Refusal recipientError(const QJsonObject &body)
{
    const QJsonObject recipient = body.value("recipient"_L1).toObject();
    const bool one = idText(recipient.value("id"_L1)).isEmpty() != idText(recipient.value("comment_id"_L1)).isEmpty();
    return one ? std::nullopt : Refusal(refuseMessenger(100, 0, u"Param recipient must be non-empty."_s));
}

Refusal actionError(const QJsonObject &body)
{
    const QString action = body.value("sender_action"_L1).toString();
    const QStringList known{u"typing_on"_s, u"typing_off"_s, u"mark_seen"_s, u"react"_s, u"unreact"_s};
    if (body.contains("message"_L1))
        return refuseMessenger(100, 0, u"Cannot combine message and sender_action"_s);
    if (!known.contains(action))
        return refuseMessenger(100, 0, u"Param sender_action is not valid"_s);
    const QJsonObject payload = body.value("payload"_L1).toObject();
    if (action.endsWith("react"_L1) && payload.value("message_id"_L1).toString().isEmpty())
        return refuseMessenger(100, 0, u"Param payload[message_id] is required"_s);
    return std::nullopt;
}

Refusal attachmentError(const QJsonObject &attachment)
{
    const QString type = attachment.value("type"_L1).toString();
    const QJsonObject payload = attachment.value("payload"_L1).toObject();
    if (type == "like_heart"_L1)
        return std::nullopt;
    if (type == "template"_L1) {
        const QString form = payload.value("template_type"_L1).toString();
        if (form != "generic"_L1 && form != "product"_L1 && form != "button"_L1)
            return refuseMessenger(100, 0, u"Param template_type is not valid"_s);
        return messengerTemplateError(payload);
    }
    const QStringList known{u"image"_s, u"audio"_s, u"video"_s, u"file"_s, u"MEDIA_SHARE"_s};
    if (!known.contains(type))
        return refuseMessenger(100, 0, u"Param message[attachment][type] is not valid"_s);
    const bool named = !payload.value("url"_L1).toString().isEmpty();
    if (type != "MEDIA_SHARE"_L1 && named == !idText(payload.value("attachment_id"_L1)).isEmpty())
        return refuseMessenger(100, 0, u"Attachment needs either url or attachment_id"_s);
    if (named && payload.value("url"_L1).toString().contains("unreachable"_L1))
        return refuseMessenger(100, 2018008, u"Failed to fetch the file from the url"_s);
    return std::nullopt;
}

Refusal messageError(const QJsonObject &message)
{
    const QString text = message.value("text"_L1).toString();
    const bool bare = !message.contains("attachment"_L1) && !message.contains("attachments"_L1);
    if (text.isEmpty() && bare)
        return refuseMessenger(100, 2018034, u"Message cannot be empty, must provide valid attachment or text"_s);
    if (text.toUtf8().size() > 1000)
        return refuseMessenger(100, 0, u"Length of param message[text] must be less than or equal to 1000 bytes"_s);
    if (message.contains("quick_replies"_L1) && text.isEmpty())
        return refuseMessenger(100, 0, u"Quick replies need a text"_s);
    if (message.contains("attachment"_L1)) {
        if (Refusal wrong = attachmentError(message.value("attachment"_L1).toObject()))
            return wrong;
    }
    const QJsonArray several = message.value("attachments"_L1).toArray();
    if (several.size() > 10)
        return refuseMessenger(105, 0, u"Too many elements: at most 10 attachments"_s);
    for (const QJsonValue &attachment : several) {
        if (Refusal wrong = attachmentError(attachment.toObject()))
            return wrong;
    }
    return quickReplyError(message);
}

} // namespace

std::optional<SimResponse> instagramFormError(const QJsonObject &body)
{
    if (Refusal wrong = recipientError(body))
        return wrong;
    if (body.contains("sender_action"_L1))
        return actionError(body);
    if (!body.contains("message"_L1))
        return refuseMessenger(100, 2018015, u"Must send message or specify sender action"_s);
    const QString type = body.value("messaging_type"_L1).toString(u"RESPONSE"_s);
    const QString tag = body.value("tag"_L1).toString();
    if (type == "MESSAGE_TAG"_L1 ? tag.toUpper() != "HUMAN_AGENT"_L1 : !tag.isEmpty())
        return refuseMessenger(100, 0, u"Param tag must be HUMAN_AGENT with messaging_type MESSAGE_TAG"_s);
    if (body.contains("reply_to"_L1) && body.value("reply_to"_L1).toObject().value("mid"_L1).toString().isEmpty())
        return refuseMessenger(100, 0, u"Param reply_to[mid] is required"_s);
    return messageError(body.value("message"_L1).toObject());
}

} // namespace migochat::sim
