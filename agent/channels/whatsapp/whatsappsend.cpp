#include "agent/channels/whatsapp/whatsappsend.h"

#include "app/domain/leaving.h"
#include "app/domain/sendlimits.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortestNumber = 7;

/// International form with plus; empty when it cannot be one.
QString internationalNumber(const QString &value)
{
    QString digits;
    for (const QChar c : value) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits.size() < kShortestNumber || digits.startsWith(u'0') ? QString() : QString(u'+' + digits);
}

/// Adds `to` or `recipient`; false when the key is none that WhatsApp can address.
bool addRecipient(const IdentityKey &key, QJsonObject &request)
{
    if (key.kind == IdentityKind::BusinessScopedId && !key.value.isEmpty()) {
        request.insert("recipient"_L1, key.value);
        return true;
    }
    if (key.kind != IdentityKind::WhatsAppId && key.kind != IdentityKind::Phone)
        return false;
    const QString number = internationalNumber(key.value);
    request.insert("to"_L1, number);
    return !number.isEmpty();
}

bool hasLink(const QString &text)
{
    return text.contains("https://"_L1) || text.contains("http://"_L1);
}

QJsonObject textPart(const OutgoingMessage &message)
{
    QJsonObject text{{u"body"_s, message.text}};
    if (hasLink(message.text))
        text.insert("preview_url"_L1, true);
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

QString mediaType(MessageKind kind)
{
    return kind == MessageKind::Voice ? u"audio"_s : QString(toText(kind)); // the others are called as on the wire
}

QJsonObject mediaPart(const OutgoingMessage &message)
{
    const OutgoingFile &file = message.files.first();
    QJsonObject media{{u"id"_s, file.remoteId}};
    if (!message.text.isEmpty())
        media.insert("caption"_L1, message.text);
    if (message.kind == MessageKind::Document && !file.fileName.isEmpty())
        media.insert("filename"_L1, file.fileName);
    if (message.kind == MessageKind::Voice)
        media.insert("voice"_L1, true);
    const QString type = mediaType(message.kind);
    return {{u"type"_s, type}, {type, media}};
}

QJsonObject locationPart(const LocationContent &place)
{
    QJsonObject location{{u"latitude"_s, place.latitude}, {u"longitude"_s, place.longitude}};
    if (!place.name.isEmpty())
        location.insert("name"_L1, place.name);
    if (!place.address.isEmpty())
        location.insert("address"_L1, place.address);
    return {{u"type"_s, u"location"_s}, {u"location"_s, location}};
}

QJsonObject contactsPart(const ContactsContent &content)
{
    QJsonArray contacts;
    for (const ContactCard &card : content.cards) {
        QJsonArray phones;
        for (const QString &phone : card.phones)
            phones.append(QJsonObject{{u"phone"_s, phone}, {u"type"_s, u"WORK"_s}});
        QJsonArray emails;
        for (const QString &email : card.emails)
            emails.append(QJsonObject{{u"email"_s, email}});
        QJsonObject contact{{u"name"_s, QJsonObject{{u"formatted_name"_s, card.name}, {u"first_name"_s, card.name}}},
                            {u"phones"_s, phones}};
        if (!emails.isEmpty())
            contact.insert("emails"_L1, emails);
        if (!card.organization.isEmpty())
            contact.insert("org"_L1, QJsonObject{{u"company"_s, card.organization}});
        contacts.append(contact);
    }
    return {{u"type"_s, u"contacts"_s}, {u"contacts"_s, contacts}};
}

/// `type` and the object of that name.
QJsonObject partOf(const OutgoingMessage &message)
{
    if (message.kind == MessageKind::Text)
        return textPart(message);
    if (isFileKind(message.kind))
        return mediaPart(message);
    if (const auto *place = std::get_if<LocationContent>(&message.content))
        return locationPart(*place);
    if (const auto *contacts = std::get_if<ContactsContent>(&message.content))
        return contactsPart(*contacts);
    if (std::holds_alternative<TemplateContent>(message.content))
        return {{u"type"_s, u"template"_s}, {u"template"_s, whatsAppTemplate(message)}};
    return {{u"type"_s, u"interactive"_s}, {u"interactive"_s, whatsAppInteractive(message)}};
}

/// Why nothing is sent, if so: the last guard before the network, whatever was checked before.
std::optional<SendFailure> refusal(const OutgoingMessage &message)
{
    if (!mayLeave(message.window, {.kind = message.kind, .author = message.author, .reach = reachOf(message.content)}))
        return refusedHere(FailureClass::NeedsTemplate, 131047, 0, u"the 24 h window is closed, not sent"_s).value();
    if (const QString problem = sendProblem(whatsAppChannel(), message); !problem.isEmpty())
        return refusedHere(FailureClass::Final, 100, 0, u"not sent: "_s + problem).value();
    if (message.kind == MessageKind::Text && !textLimitOf(whatsAppChannel()).fits(message.text))
        return refusedHere(FailureClass::Final, 100, 0, u"not sent: the text is too long"_s).value();
    if (isFileKind(message.kind) && message.files.first().remoteId.isEmpty())
        return refusedHere(FailureClass::Final, 131053, 0, u"not sent: the file was not uploaded"_s).value();
    return std::nullopt;
}

} // namespace

SendRequest whatsAppRequest(const OutgoingMessage &message)
{
    if (std::optional<SendFailure> why = refusal(message))
        return tl::unexpected(*std::move(why));
    QJsonObject request = partOf(message);
    request.insert("messaging_product"_L1, u"whatsapp"_s);
    request.insert("recipient_type"_L1, u"individual"_s);
    if (!addRecipient(message.recipient, request))
        return refusedHere(FailureClass::Final, 131009, 0, u"the recipient has no usable address"_s);
    if (message.replyTo.isValid())
        request.insert("context"_L1, QJsonObject{{u"message_id"_s, message.replyTo.value()}});
    if (!message.clientToken.isEmpty())
        request.insert("biz_opaque_callback_data"_L1, message.clientToken);
    return request;
}

Result<GraphCall> whatsAppAct(const QString &account, const ChannelAct &act)
{
    QJsonObject body{{u"messaging_product"_s, u"whatsapp"_s}};
    switch (act.kind) {
    case ChannelActKind::TypingOn:
        body.insert("typing_indicator"_L1, QJsonObject{{u"type"_s, u"text"_s}});
        [[fallthrough]];
    case ChannelActKind::MarkSeen:
        body.insert("status"_L1, u"read"_s);
        body.insert("message_id"_L1, act.target.value());
        return GraphCall{.path = account + u"/messages", .body = body};
    case ChannelActKind::React:
        body.insert("recipient_type"_L1, u"individual"_s);
        body.insert("type"_L1, u"reaction"_s);
        body.insert("reaction"_L1, QJsonObject{{u"message_id"_s, act.target.value()}, {u"emoji"_s, act.emoji}});
        if (!addRecipient(act.recipient, body))
            return fail(ErrorCode::InvalidPayload, u"the recipient has no usable address"_s);
        return GraphCall{.path = account + u"/messages", .body = body};
    case ChannelActKind::TypingOff:
    case ChannelActKind::HideComment:
    case ChannelActKind::ShowComment:
    case ChannelActKind::DeleteComment:
        break;
    }
    return fail(ErrorCode::NotFound, u"no such act on WhatsApp"_s);
}

} // namespace migochat
