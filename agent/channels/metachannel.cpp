#include "agent/channels/metachannel.h"

#include "agent/meta/challenge.h"
#include "agent/meta/json.h"
#include "agent/meta/sendfailure.h"
#include "agent/meta/signature.h"
#include "app/domain/leaving.h"
#include "app/domain/mention.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The answer to a public reply names the new comment only.
std::optional<Acceptance> readComment(const QJsonObject &body)
{
    const QString id = json::id(body.value("id"_L1));
    if (id.isEmpty())
        return std::nullopt;
    return Acceptance{.remoteId = RemoteMessageId(id), .recipientId = {}};
}

} // namespace

MetaChannel::MetaChannel(QNetworkAccessManager &network, const GraphConfig &graph, const MetaAccount &account)
    : m_account(account), m_network(network), m_config(graph),
      m_graph(network, graph, {.accessToken = account.accessToken, .appSecret = account.appSecret})
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

    const bool isPublic = reachOf(message.content) == Reach::PublicReply;
    const GraphCall call = isPublic ? publicReply(std::get<CommentContent>(message.content).commentId, *request)
                                    : GraphCall{.path = m_account.id + u"/messages", .body = *request};
    const Answer<SendOutcome> answer;
    whenDone(m_graph.post(call.path, call.body), &m_graph,
             [this, answer, isPublic](const Result<GraphReply> &reply) { answer.give(outcomeOf(reply, isPublic)); });
    return answer.future();
}

GraphCall MetaChannel::publicReply(const QString &comment, const QJsonObject &body) const
{
    const QString id = isMention(comment) ? mentionPlace(comment).text() : comment;
    return {.path = id + u"/comments", .body = body};
}

Async<> MetaChannel::act(const ChannelAct &act)
{
    if (const std::optional<SendFailure> failure = obstacle()) {
        const bool isMissing = failure->kind == FailureClass::Configuration;
        return resolved<void>(fail(isMissing ? ErrorCode::Unauthorized : ErrorCode::RateLimited, failure->codeText()));
    }
    const Result<GraphCall> call = callFor(act);
    if (!call)
        return resolved<void>(failed(call));
    const Answer<> answer;
    const auto reply =
        call->verb == GraphCall::Verb::Delete ? m_graph.remove(call->path) : m_graph.post(call->path, call->body);
    whenDone(reply, &m_graph, [this, answer](const Result<GraphReply> &result) { answer.give(actOutcome(result)); });
    return answer.future();
}

Result<GraphCall> MetaChannel::callFor(const ChannelAct &) const
{
    return fail(ErrorCode::NotFound, u"not supported by "_s + kind().text());
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

MetaFiles &MetaChannel::files()
{
    if (!m_files)
        m_files = std::make_unique<MetaFiles>(m_network, m_graph, m_config, product());
    return *m_files;
}

tl::unexpected<Error> MetaChannel::notConfigured()
{
    return fail(ErrorCode::NotFound, u"account id or access token is missing"_s);
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

Result<SendOutcome> MetaChannel::outcomeOf(const Result<GraphReply> &reply, bool isPublic) const
{
    if (!reply && reply.error().code == ErrorCode::Cancelled)
        return failed(reply);
    SendOutcome outcome;
    if (reply && !reply->error)
        outcome.accepted = isPublic ? readComment(reply->body) : readAcceptance(reply->body);
    if (outcome.accepted)
        return outcome;
    outcome.failure = readSendFailure(product(), reply);
    if (outcome.failure.kind == FailureClass::Wait)
        outcome.failure.retryAfter = std::max(outcome.failure.retryAfter, m_graph.pauseLeft());
    // A comment that is gone, or a missing permission for comments, must not stop the messages of the account.
    if (isPublic && outcome.failure.kind == FailureClass::Configuration && !m_graph.isTokenRefused())
        outcome.failure.kind = FailureClass::Final;
    return outcome;
}

Result<> MetaChannel::actOutcome(const Result<GraphReply> &reply) const
{
    if (!reply)
        return failed(reply);
    if (!reply->error && reply->httpStatus < 300)
        return {};
    const SendFailure failure = readSendFailure(product(), reply);
    if (reply->error && refusesToken(*reply->error))
        return fail(ErrorCode::Unauthorized, failure.codeText());
    const bool isPassing = failure.kind == FailureClass::Wait || failure.kind == FailureClass::Retry;
    return fail(isPassing ? ErrorCode::RateLimited : ErrorCode::Refused, failure.codeText());
}

} // namespace migochat
