#include "agent/channels/messenger/messengerchannel.h"

#include "agent/channels/messenger/messengerpayload.h"
#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextLimit = 1999; // "under 2000 characters"

SendFailure refusal(int code, int subcode, const QString &detail)
{
    return {.kind = FailureClass::Final, .code = code, .subcode = subcode, .detail = detail, .traceId = {}};
}

} // namespace

MessengerChannel::MessengerChannel(QNetworkAccessManager &network, const GraphConfig &graph,
                                   const MessengerConfig &config)
    : MetaChannel(network, graph,
                  {.id = config.pageId,
                   .appSecret = config.appSecret,
                   .accessToken = config.accessToken,
                   .verifyToken = config.verifyToken})
    , m_self{.pageId = config.pageId, .appId = config.appId}
{
}

Result<QList<InboundEvent>> MessengerChannel::parse(const QByteArray &body) const
{
    return parseMessengerBody(body, m_self);
}

int MessengerChannel::textLimit() const
{
    return kTextLimit;
}

MetaChannel::Request MessengerChannel::requestFor(const OutgoingMessage &message) const
{
    if (message.kind != MessageKind::Text || message.recipient.kind != IdentityKind::PageScopedId)
        return tl::unexpected(refusal(100, 0, u"only text to a page-scoped id can be sent"_s));
    // HUMAN_AGENT is for what a person wrote; an automatic answer under it would break Meta's policy.
    const bool asHuman = message.window == ReplyWindow::HumanOnly && message.author == Author::Staff;
    if (message.window != ReplyWindow::Open && !asHuman)
        return tl::unexpected(refusal(10, 2018278, u"outside of the allowed window, not sent"_s));

    QJsonObject content{{u"text"_s, message.text}};
    if (!message.clientToken.isEmpty())
        content.insert("metadata"_L1, message.clientToken);
    QJsonObject request{{u"recipient"_s, QJsonObject{{u"id"_s, message.recipient.value}}},
                        {u"messaging_type"_s, asHuman ? u"MESSAGE_TAG"_s : u"RESPONSE"_s},
                        {u"message"_s, content}};
    if (asHuman)
        request.insert("tag"_L1, u"HUMAN_AGENT"_s);
    if (message.replyTo.isValid())
        request.insert("reply_to"_L1, QJsonObject{{u"mid"_s, message.replyTo.value()}});
    return request;
}

std::optional<Acceptance> MessengerChannel::readAcceptance(const QJsonObject &body) const
{
    const QString id = json::id(body.value("message_id"_L1));
    if (id.isEmpty())
        return std::nullopt;
    return Acceptance{.remoteId = RemoteMessageId(id), .recipientId = json::id(body.value("recipient_id"_L1))};
}

} // namespace migochat
