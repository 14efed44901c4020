#include "tests/sim/messengercheck.h"

#include "tests/sim/formcheck.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <QJsonArray>
#include <QStringList>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kTextLimit = 2000; // the documentation says "under 2000"
constexpr qsizetype kPayloadLimit = 1000;

Refusal recipientError(const QJsonObject &body)
{
    const QJsonObject recipient = body.value("recipient"_L1).toObject();
    int given = 0;
    for (const QString &name :
         {u"id"_s, u"comment_id"_s, u"post_id"_s, u"user_ref"_s, u"notification_messages_token"_s})
        given += idText(recipient.value(name)).isEmpty() ? 0 : 1;
    if (given == 1)
        return std::nullopt;
    return refuseMessenger(100, 0, u"Param recipient must be non-empty."_s);
}

Refusal typeError(const QJsonObject &body)
{
    const QString type = text(body, "messaging_type"_L1);
    const QString tag = text(body, "tag"_L1);
    if (type.isEmpty())
        return refuseMessenger(100, 0, u"The parameter messaging_type is required."_s);
    if (!QStringList{u"RESPONSE"_s, u"UPDATE"_s, u"MESSAGE_TAG"_s, u"UTILITY"_s}.contains(type))
        return refuseMessenger(100, 0,
                               u"Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG, UTILITY}"_s);
    // CONFIRMED_EVENT_UPDATE, ACCOUNT_UPDATE and POST_PURCHASE_UPDATE ended on 27 Apr 2026.
    if (type == "MESSAGE_TAG"_L1 && tag != "HUMAN_AGENT"_L1 && tag != "CUSTOMER_FEEDBACK"_L1)
        return refuseMessenger(100, 0, u"Param tag must be HUMAN_AGENT; other tags are no longer supported"_s);
    if (type != "MESSAGE_TAG"_L1 && !tag.isEmpty())
        return refuseMessenger(100, 0, u"Param tag is only allowed with messaging_type MESSAGE_TAG"_s);
    return std::nullopt;
}

Refusal attachmentError(const QJsonObject &attachment)
{
    const QString type = text(attachment, "type"_L1);
    const QJsonObject payload = attachment.value("payload"_L1).toObject();
    if (type == "template"_L1)
        return messengerTemplateError(payload);
    if (!QStringList{u"image"_s, u"audio"_s, u"video"_s, u"file"_s}.contains(type))
        return refuseMessenger(100, 0, u"Param message[attachment][type] is not valid"_s);
    const QString url = text(payload, "url"_L1);
    if (url.isEmpty() == text(payload, "attachment_id"_L1).isEmpty())
        return refuseMessenger(100, 0, u"Attachment needs either url or attachment_id"_s);
    const bool reachable = url.startsWith("https://"_L1) || url.startsWith("http://127.0.0.1"_L1);
    if (!url.isEmpty() && (!reachable || url.contains("unreachable"_L1)))
        return refuseMessenger(100, 2018008, u"Failed to fetch the file from the url"_s);
    return std::nullopt;
}

Refusal messageError(const QJsonObject &message)
{
    const QString body = text(message, "text"_L1);
    const bool bare =
        !message.contains("attachment"_L1) && !message.contains("attachments"_L1) && !message.contains("sticker_id"_L1);
    if (body.isEmpty() && bare)
        return refuseMessenger(100, 2018034, u"Message cannot be empty, must provide valid attachment or text"_s);
    if (body.size() >= kTextLimit)
        return refuseMessenger(100, 0, u"Length of param message[text] must be less than 2000"_s);
    if (text(message, "metadata"_L1).size() > kPayloadLimit)
        return refuseMessenger(100, 0, u"Length of param message[metadata] must be less than or equal to 1000"_s);
    if (!body.isEmpty() && (message.contains("attachment"_L1) || message.contains("attachments"_L1)))
        return refuseMessenger(100, 0, u"Message cannot have both text and attachment"_s);
    const QJsonArray several = message.value("attachments"_L1).toArray();
    if (message.contains("attachments"_L1) && (several.isEmpty() || several.size() > 30))
        return refuseMessenger(several.isEmpty() ? 194 : 105, 0,
                               u"Param message[attachments] needs 1 to 30 elements"_s);
    for (const QJsonValue &attachment : several) {
        if (Refusal wrong = attachmentError(attachment.toObject()))
            return wrong;
    }
    if (message.contains("attachment"_L1)) {
        if (Refusal wrong = attachmentError(message.value("attachment"_L1).toObject()))
            return wrong;
    }
    return quickReplyError(message);
}

} // namespace

std::optional<SimResponse> quickReplyError(const QJsonObject &message)
{
    if (!message.contains("quick_replies"_L1))
        return std::nullopt;
    const QJsonArray replies = message.value("quick_replies"_L1).toArray();
    if (replies.isEmpty() || replies.size() > 13)
        return refuseMessenger(100, 0, u"Param message[quick_replies] must have between 1 and 13 elements"_s);
    for (const QJsonValue &value : replies) {
        const QJsonObject reply = value.toObject();
        const QString kind = text(reply, "content_type"_L1);
        if (kind == "user_phone_number"_L1 || kind == "user_email"_L1)
            continue;
        if (kind != "text"_L1)
            return refuseMessenger(100, 0, u"Param content_type must be text, user_phone_number or user_email"_s);
        if (text(reply, "title"_L1).isEmpty())
            return refuseMessenger(100, 2018098, u"Quick reply title must not be empty"_s);
        if (text(reply, "payload"_L1).isEmpty())
            return refuseMessenger(100, 2018099, u"Quick reply payload must not be empty"_s);
        if (text(reply, "title"_L1).size() > 20 || text(reply, "payload"_L1).size() > kPayloadLimit)
            return refuseMessenger(100, 0, u"Length of quick reply title or payload exceeds the limit"_s);
    }
    return std::nullopt;
}

std::optional<SimResponse> messengerFormError(const QJsonObject &body)
{
    if (Refusal wrong = recipientError(body))
        return wrong;
    const QString action = text(body, "sender_action"_L1);
    const bool hasMessage = body.contains("message"_L1);
    if (action.isEmpty() && !hasMessage)
        return refuseMessenger(100, 2018015, u"Must send message or specify sender action"_s);
    if (!action.isEmpty()) {
        if (hasMessage)
            return refuseMessenger(100, 0, u"Cannot combine message and sender_action"_s);
        const QStringList known{u"typing_on"_s, u"typing_off"_s, u"mark_seen"_s, u"react"_s, u"unreact"_s};
        if (!known.contains(action))
            return refuseMessenger(100, 0, u"Param sender_action is not valid"_s);
        const QJsonObject payload = body.value("payload"_L1).toObject();
        if (action.endsWith("react"_L1) && text(payload, "message_id"_L1).isEmpty())
            return refuseMessenger(100, 0, u"Param payload[message_id] is required"_s);
        return std::nullopt;
    }
    if (Refusal wrong = typeError(body))
        return wrong;
    if (body.contains("reply_to"_L1) && text(body.value("reply_to"_L1).toObject(), "mid"_L1).isEmpty())
        return refuseMessenger(100, 0, u"Param reply_to[mid] is required"_s);
    return messageError(body.value("message"_L1).toObject());
}

} // namespace migochat::sim
