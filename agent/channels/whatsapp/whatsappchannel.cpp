#include "agent/channels/whatsapp/whatsappchannel.h"

#include "agent/channels/whatsapp/whatsapppayload.h"
#include "agent/channels/whatsapp/whatsappsend.h"
#include "agent/channels/whatsapp/whatsapptemplatelist.h"
#include "agent/meta/json.h"
#include "app/domain/sendlimits.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

WhatsAppChannel::WhatsAppChannel(QNetworkAccessManager &network, const GraphConfig &graph, const WhatsAppConfig &config)
    : MetaChannel(network, graph,
                  {.id = config.phoneNumberId,
                   .appSecret = config.appSecret,
                   .accessToken = config.accessToken,
                   .verifyToken = config.verifyToken}),
      m_self{.phoneNumberId = config.phoneNumberId}, m_businessAccountId(config.businessAccountId),
      m_appId(config.appId)
{
}

Result<QList<InboundEvent>> WhatsAppChannel::parse(const QByteArray &body) const
{
    return parseWhatsAppBody(body, m_self);
}

Async<QList<RemoteTemplate>> WhatsAppChannel::fetchTemplates()
{
    return fetchWhatsAppTemplates(graph(), m_businessAccountId);
}

int WhatsAppChannel::textLimit() const
{
    return static_cast<int>(textLimitOf(whatsAppChannel()).most);
}

MetaChannel::Request WhatsAppChannel::requestFor(const OutgoingMessage &message) const
{
    return whatsAppRequest(message);
}

Result<GraphCall> WhatsAppChannel::callFor(const ChannelAct &act) const
{
    return whatsAppAct(account().value(), act);
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
