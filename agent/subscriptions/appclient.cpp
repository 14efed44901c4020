#include "agent/subscriptions/appclient.h"

#include "agent/meta/graphanswer.h"
#include "agent/meta/json.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &item : list)
        names.append(item.isString() ? item.toString() : json::text(item.toObject(), "name"_L1));
    return names;
}

QList<AppSubscription> readSubscriptions(const QJsonObject &body)
{
    QList<AppSubscription> found;
    const QJsonArray list = body.value("data"_L1).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        found.append({json::text(one, "object"_L1), json::text(one, "callback_url"_L1),
                      one.value("active"_L1).toBool(true), namesIn(one.value("fields"_L1))});
    }
    return found;
}

TokenState readToken(const QJsonObject &body)
{
    const QJsonObject data = body.value("data"_L1).toObject();
    TokenState state{.valid = data.value("is_valid"_L1).toBool(), .expiresAt = {}, .scopes = {}, .problem = {}};
    const Instant expires = json::time(data.value("expires_at"_L1)); // 0: never
    if (expires != Instant{})
        state.expiresAt = expires;
    state.scopes = namesIn(data.value("scopes"_L1));
    state.problem = withoutTokens(json::text(data.value("error"_L1).toObject(), "message"_L1));
    return state;
}

} // namespace

bool isAboutTheCallback(const Error &error)
{
    return error.code == ErrorCode::Refused && error.detail.startsWith("2200"_L1);
}

AppClient::AppClient(QNetworkAccessManager &network, const GraphConfig &graph, QString appId, const QByteArray &secret)
    : m_appId(std::move(appId)),
      m_graph(network, graph, {.accessToken = m_appId.toUtf8() + '|' + secret, .appSecret = secret})
{
}

Async<QList<AppSubscription>> AppClient::subscriptions()
{
    const Answer<QList<AppSubscription>> answer;
    whenDone(m_graph.get(m_appId + u"/subscriptions"), &m_graph, [answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        if (body)
            answer.give(readSubscriptions(*body));
        else
            answer.give(failed(body));
    });
    return answer.future();
}

Async<> AppClient::subscribe(const AppSubscription &wanted, const QByteArray &verifyToken)
{
    const QJsonObject request{{u"object"_s, wanted.object},
                              {u"callback_url"_s, wanted.callbackUrl},
                              {u"verify_token"_s, QString::fromUtf8(verifyToken)},
                              {u"fields"_s, wanted.fields.join(u',')},
                              {u"include_values"_s, true}};
    const Answer<> answer;
    whenDone(m_graph.post(m_appId + u"/subscriptions", request), &m_graph, [answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        if (!body)
            answer.give(failed(body));
        else if (saysSuccess(*body))
            answer.give({});
        else
            answer.give(fail(ErrorCode::Refused, u"not subscribed"_s));
    });
    return answer.future();
}

Async<TokenState> AppClient::tokenState(const QByteArray &token)
{
    QUrlQuery query;
    query.addQueryItem(u"input_token"_s, QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(token))));
    const Answer<TokenState> answer;
    whenDone(m_graph.get(u"debug_token"_s, query), &m_graph, [answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        if (body)
            answer.give(readToken(*body));
        else
            answer.give(failed(body));
    });
    return answer.future();
}

} // namespace migochat
