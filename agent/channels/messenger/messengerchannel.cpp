#include "agent/channels/messenger/messengerchannel.h"

#include "agent/channels/messagingsend.h"
#include "agent/channels/messenger/messengerpayload.h"
#include "agent/meta/json.h"
#include "app/domain/sendlimits.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

MessengerChannel::MessengerChannel(QNetworkAccessManager &network, const GraphConfig &graph,
                                   const MessengerConfig &config)
    : MetaChannel(network, graph,
                  {.id = config.pageId,
                   .appSecret = config.appSecret,
                   .accessToken = config.accessToken,
                   .verifyToken = config.verifyToken}),
      m_self{.pageId = config.pageId, .appId = config.appId}
{
}

Result<QList<InboundEvent>> MessengerChannel::parse(const QByteArray &body) const
{
    return parseMessengerBody(body, m_self);
}

int MessengerChannel::textLimit() const
{
    return static_cast<int>(textLimitOf(messengerChannel()).most);
}

MetaChannel::Request MessengerChannel::requestFor(const OutgoingMessage &message) const
{
    return messagingRequest(messengerChannel(), message);
}

Result<GraphCall> MessengerChannel::callFor(const ChannelAct &act) const
{
    return messagingAct(messengerChannel(), account().value(), act);
}

std::optional<Acceptance> MessengerChannel::readAcceptance(const QJsonObject &body) const
{
    const QString id = json::id(body.value("message_id"_L1));
    if (id.isEmpty())
        return std::nullopt;
    return Acceptance{.remoteId = RemoteMessageId(id), .recipientId = json::id(body.value("recipient_id"_L1))};
}

} // namespace migochat
