#include "agent/channels/whatsapp/whatsappchannel.h"

#include "agent/channels/whatsapp/whatsapppayload.h"
#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextLimit = 4096;
constexpr int kShortestNumber = 7;

SendFailure refusal(FailureClass kind, int code, const QString &detail)
{
    return {.kind = kind, .code = code, .detail = detail, .traceId = {}};
}

/// International form with plus; empty when it cannot be one. Without the plus Meta puts the country code of the
/// business in front, and the message may reach a stranger.
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

} // namespace

WhatsAppChannel::WhatsAppChannel(QNetworkAccessManager &network, const GraphConfig &graph, const WhatsAppConfig &config)
    : MetaChannel(network, graph,
                  {.id = config.phoneNumberId,
                   .appSecret = config.appSecret,
                   .accessToken = config.accessToken,
                   .verifyToken = config.verifyToken})
    , m_self{.phoneNumberId = config.phoneNumberId}
{
}

Result<QList<InboundEvent>> WhatsAppChannel::parse(const QByteArray &body) const
{
    return parseWhatsAppBody(body, m_self);
}

int WhatsAppChannel::textLimit() const
{
    return kTextLimit;
}

MetaChannel::Request WhatsAppChannel::requestFor(const OutgoingMessage &message) const
{
    if (message.kind != MessageKind::Text)
        return tl::unexpected(refusal(FailureClass::Final, 131051, u"only text can be sent"_s));
    if (message.window != ReplyWindow::Open)
        return tl::unexpected(refusal(FailureClass::NeedsTemplate, 131047, u"the 24 h window is closed, not sent"_s));

    QJsonObject request{
        {u"messaging_product"_s, u"whatsapp"_s}, {u"recipient_type"_s, u"individual"_s}, {u"type"_s, u"text"_s}};
    if (!addRecipient(message.recipient, request))
        return tl::unexpected(refusal(FailureClass::Final, 131009, u"the recipient has no usable address"_s));
    QJsonObject text{{u"body"_s, message.text}};
    if (hasLink(message.text))
        text.insert("preview_url"_L1, true);
    request.insert("text"_L1, text);
    if (message.replyTo.isValid())
        request.insert("context"_L1, QJsonObject{{u"message_id"_s, message.replyTo.value()}});
    if (!message.clientToken.isEmpty())
        request.insert("biz_opaque_callback_data"_L1, message.clientToken);
    return request;
}

std::optional<Acceptance> WhatsAppChannel::readAcceptance(const QJsonObject &body) const
{
    const QString id = json::id(body.value("messages"_L1).toArray().at(0).toObject().value("id"_L1));
    if (id.isEmpty())
        return std::nullopt;
    const QJsonObject contact = body.value("contacts"_L1).toArray().at(0).toObject();
    return Acceptance{.remoteId = RemoteMessageId(id), .recipientId = json::firstId(contact, "wa_id"_L1, "user_id"_L1)};
}

} // namespace migochat
