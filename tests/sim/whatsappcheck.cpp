#include "tests/sim/whatsappcheck.h"

#include "tests/sim/formcheck.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

Refusal missing(const QString &name)
{
    return refuseWhatsApp(131008, u"Parameter '%1' is required."_s.arg(name));
}

Refusal textError(const QJsonObject &content)
{
    const QString body = text(content, "body"_L1);
    if (body.isEmpty())
        return missing(u"text['body']"_s);
    if (body.size() > 4096)
        return refuseWhatsApp(100, u"Param text['body'] must be at most 4096 characters long."_s);
    return std::nullopt;
}

Refusal mediaError(const QString &type, const QJsonObject &content)
{
    const bool hasId = !text(content, "id"_L1).isEmpty();
    const bool hasLink = !text(content, "link"_L1).isEmpty();
    if (hasId == hasLink)
        return missing(u"id or link"_s);
    if (text(content, "caption"_L1).size() > 1024)
        return refuseWhatsApp(131009, u"Caption must be at most 1024 characters long."_s);
    if (content.contains("caption"_L1) && (type == "audio"_L1 || type == "sticker"_L1))
        return refuseWhatsApp(100, u"Param caption is not allowed for %1."_s.arg(type));
    if (content.contains("filename"_L1) && type != "document"_L1)
        return refuseWhatsApp(100, u"Param filename is only allowed for documents."_s);
    return std::nullopt;
}

Refusal templateError(const QJsonObject &content)
{
    static const QRegularExpression plainName(u"^[a-z0-9_]{1,512}$"_s);
    const QString name = text(content, "name"_L1);
    const QString language = text(content.value("language"_L1).toObject(), "code"_L1);
    if (name.isEmpty())
        return missing(u"template['name']"_s);
    if (language.isEmpty())
        return missing(u"template['language']['code']"_s);
    if (!plainName.match(name).hasMatch())
        return refuseWhatsApp(132001, u"template name (%1) does not exist in %2"_s.arg(name, language));
    return std::nullopt;
}

Refusal contentError(const QString &type, const QJsonObject &content)
{
    if (type == "text"_L1)
        return textError(content);
    if (type == "template"_L1)
        return templateError(content);
    if (type == "interactive"_L1)
        return whatsAppInteractiveError(content);
    if (type == "reaction"_L1)
        return text(content, "message_id"_L1).isEmpty() ? missing(u"reaction['message_id']"_s) : std::nullopt;
    if (type == "location"_L1) {
        const bool complete = content.contains("latitude"_L1) && content.contains("longitude"_L1);
        const double latitude = content.value("latitude"_L1).toVariant().toDouble();
        const double longitude = content.value("longitude"_L1).toVariant().toDouble();
        if (complete && (std::abs(latitude) > 90 || std::abs(longitude) > 180))
            return refuseWhatsApp(131009, u"Location is outside of the earth."_s);
        return complete ? std::nullopt : missing(u"location['latitude']"_s);
    }
    return mediaError(type, content);
}

Refusal envelopeError(const QJsonObject &body)
{
    if (idText(body.value("to"_L1)).isEmpty() && text(body, "recipient"_L1).isEmpty())
        return missing(u"to"_s);
    const QString kind = text(body, "recipient_type"_L1);
    if (!kind.isEmpty() && kind != "individual"_L1 && kind != "group"_L1)
        return refuseWhatsApp(100, u"Param recipient_type must be one of {INDIVIDUAL, GROUP}"_s);
    if (text(body, "biz_opaque_callback_data"_L1).size() > 512)
        return refuseWhatsApp(131009, u"biz_opaque_callback_data must be at most 512 characters long."_s);
    if (body.contains("context"_L1) && text(body, "type"_L1) == "reaction"_L1)
        return refuseWhatsApp(100, u"Param context is not allowed for reactions."_s);
    if (body.contains("context"_L1) && text(body.value("context"_L1).toObject(), "message_id"_L1).isEmpty())
        return missing(u"context['message_id']"_s);
    return std::nullopt;
}

} // namespace

std::optional<SimResponse> whatsAppFormError(const QJsonObject &body)
{
    if (text(body, "messaging_product"_L1) != "whatsapp"_L1)
        return refuseWhatsApp(100, u"The parameter messaging_product is required."_s);
    if (text(body, "status"_L1) == "read"_L1) {
        if (text(body, "message_id"_L1).isEmpty())
            return missing(u"message_id"_s);
        const QJsonObject typing = body.value("typing_indicator"_L1).toObject();
        if (body.contains("typing_indicator"_L1) && text(typing, "type"_L1) != "text"_L1)
            return refuseWhatsApp(100, u"Param typing_indicator['type'] must be text"_s);
        return std::nullopt;
    }
    if (Refusal wrong = envelopeError(body))
        return wrong;
    const QString type = body.value("type"_L1).toString(u"text"_s);
    const QStringList known{u"text"_s,     u"image"_s,    u"video"_s,       u"audio"_s,    u"document"_s, u"sticker"_s,
                            u"location"_s, u"contacts"_s, u"interactive"_s, u"reaction"_s, u"template"_s};
    if (!known.contains(type))
        return refuseWhatsApp(100, u"Param type must be one of {AUDIO, CONTACTS, DOCUMENT, IMAGE, …}"_s);
    if (!body.contains(type))
        return missing(type);
    if (type == "contacts"_L1)
        return whatsAppContactsError(body.value(type).toArray());
    return contentError(type, body.value(type).toObject());
}

} // namespace migochat::sim
