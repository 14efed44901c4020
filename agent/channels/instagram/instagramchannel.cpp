#include "agent/channels/instagram/instagramchannel.h"

#include "agent/channels/messagingsend.h"
#include "agent/meta/json.h"
#include "agent/meta/signature.h"
#include "app/domain/sendlimits.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isInstagramLogin(const QByteArray &accessToken)
{
    return accessToken.startsWith("IG"); // those of Facebook begin with EAA
}

MetaAccount accountOf(const InstagramConfig &config)
{
    // A proof of a token needs the secret of the app that the token was made for.
    const bool isOwnApp = isInstagramLogin(config.accessToken) || config.facebookAppSecret.isEmpty();
    return {.id = config.accountId,
            .appSecret = isOwnApp ? config.appSecret : config.facebookAppSecret,
            .accessToken = config.accessToken,
            .verifyToken = config.verifyToken};
}

} // namespace

InstagramChannel::InstagramChannel(QNetworkAccessManager &network, const GraphConfig &graph,
                                   const InstagramConfig &config)
    : MetaChannel(network, instagramGraph(graph, config.accessToken), accountOf(config)), m_self{.accountId =
                                                                                                     config.accountId,
                                                                                                 .appId = config.appId},
      m_hasOwnLogin(isInstagramLogin(config.accessToken)), m_secrets{config.appSecret, config.facebookAppSecret}
{
}

bool InstagramChannel::isAuthentic(const WebhookRequest &request) const
{
    return isSignedWith(m_secrets, request.signature, request.body);
}

Result<QList<InboundEvent>> InstagramChannel::parse(const QByteArray &body) const
{
    return parseInstagramBody(body, m_self);
}

int InstagramChannel::textLimit() const
{
    return static_cast<int>(textLimitOf(instagramChannel()).most);
}

MetaChannel::Request InstagramChannel::requestFor(const OutgoingMessage &message) const
{
    return messagingRequest(instagramChannel(), message);
}

/// Under a post of somebody else's only the edge for mentions takes answers.
GraphCall InstagramChannel::publicReply(const QString &comment, const QJsonObject &body) const
{
    if (!isMention(comment))
        return {.path = comment + u"/replies", .body = body};
    const MentionPlace place = mentionPlace(comment);
    QJsonObject answer = body;
    answer.insert("media_id"_L1, place.post);
    if (!place.comment.isEmpty())
        answer.insert("comment_id"_L1, place.comment);
    return {.path = account().value() + u"/mentions", .body = answer};
}

Result<GraphCall> InstagramChannel::callFor(const ChannelAct &act) const
{
    return messagingAct(instagramChannel(), account().value(), act);
}

std::optional<Acceptance> InstagramChannel::readAcceptance(const QJsonObject &body) const
{
    const QString id = json::id(body.value("message_id"_L1));
    if (id.isEmpty())
        return std::nullopt;
    return Acceptance{.remoteId = RemoteMessageId(id), .recipientId = json::id(body.value("recipient_id"_L1))};
}

GraphConfig instagramGraph(GraphConfig graph, const QByteArray &accessToken)
{
    if (graph.baseUrl.host() == "graph.facebook.com"_L1 && isInstagramLogin(accessToken))
        graph.baseUrl.setHost(u"graph.instagram.com"_s);
    return graph;
}

} // namespace migochat
