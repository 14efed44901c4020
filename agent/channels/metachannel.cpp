#include "agent/channels/metachannel.h"

#include "agent/meta/challenge.h"
#include "agent/meta/sendfailure.h"
#include "agent/meta/signature.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

MetaChannel::MetaChannel(QNetworkAccessManager &network, const GraphConfig &graph, const MetaAccount &account)
    : m_account(account), m_graph(network, graph, {.accessToken = account.accessToken, .appSecret = account.appSecret})
{
}

Result<QByteArray> MetaChannel::answerChallenge(const QUrlQuery &query) const
{
    return answerMetaChallenge(query, m_account.verifyToken);
}

bool MetaChannel::isAuthentic(const WebhookRequest &request) const
{
    return isSignedWith(std::span(&m_account.appSecret, 1), request.signature, request.body);
}

Async<SendOutcome> MetaChannel::send(const OutgoingMessage &message)
{
    if (std::optional<SendFailure> failure = obstacle())
        return resolved<SendOutcome>(SendOutcome{.accepted = {}, .failure = *std::move(failure)});
    const Request request = requestFor(message);
    if (!request)
        return resolved<SendOutcome>(SendOutcome{.accepted = {}, .failure = request.error()});

    const Answer<SendOutcome> answer;
    whenDone(m_graph.post(m_account.id + u"/messages", *request), &m_graph,
             [this, answer](const Result<GraphReply> &reply) { answer.give(outcomeOf(reply)); });
    return answer.future();
}

ChannelHealth MetaChannel::health() const
{
    ChannelHealth health{.configured = m_graph.hasAccessToken() && !m_account.id.isEmpty(),
                         .tokenDead = m_graph.isTokenRefused(),
                         .detail = {}};
    if (!health.configured)
        health.detail = u"account id or access token is missing"_s;
    else if (health.tokenDead)
        health.detail = u"the access token was refused"_s;
    else if (m_account.appSecret.isEmpty())
        health.detail = u"app secret is missing: webhooks are refused"_s;
    else if (m_graph.usage().pace != UsageAdvice::Pace::Normal)
        health.detail = u"Graph usage at %1 %"_s.arg(m_graph.usage().percent);
    return health;
}

void MetaChannel::setAccessToken(const QByteArray &token)
{
    m_graph.setAccessToken(token);
}

std::optional<SendFailure> MetaChannel::obstacle() const
{
    if (!health().configured)
        return SendFailure{.kind = FailureClass::Configuration,
                           .code = 190,
                           .detail = u"account id or access token is missing"_s,
                           .traceId = {}};
    const std::chrono::milliseconds pause = m_graph.pauseLeft();
    if (pause.count() <= 0)
        return std::nullopt;
    return SendFailure{.kind = FailureClass::Wait,
                       .code = 4,
                       .detail = u"a usage limit is nearly reached"_s,
                       .traceId = {},
                       .retryAfter = pause};
}

Result<SendOutcome> MetaChannel::outcomeOf(const Result<GraphReply> &reply) const
{
    if (!reply && reply.error().code == ErrorCode::Cancelled)
        return failed(reply);
    SendOutcome outcome;
    if (reply && !reply->error)
        outcome.accepted = readAcceptance(reply->body);
    if (outcome.accepted)
        return outcome;
    outcome.failure = readSendFailure(product(), reply);
    if (outcome.failure.kind == FailureClass::Wait)
        outcome.failure.retryAfter = std::max(outcome.failure.retryAfter, m_graph.pauseLeft());
    return outcome;
}

} // namespace migochat
