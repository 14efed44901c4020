#include "agent/gemini/geminiclient.h"

#include "agent/gemini/geminipayload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcGemini, "migochat.gemini")

namespace migochat {

namespace {

constexpr int kTransferTimeoutMs = 60'000;
constexpr qint64 kMaxAnswer = 8 * 1024 * 1024;

GeminiFailure transportFailure(const QNetworkReply &reply)
{
    const bool timedOut =
        reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError;
    return {timedOut ? GeminiFailureKind::Timeout : GeminiFailureKind::Network, 0,
            u"transport error %1"_s.arg(static_cast<int>(reply.error())), 0ms};
}

QStringList usableModels(const QByteArray &body)
{
    QStringList models;
    for (const QJsonValue &entry : QJsonDocument::fromJson(body)["models"_L1].toArray()) {
        QString name = entry["name"_L1].toString();
        if (entry["supportedGenerationMethods"_L1].toArray().contains(u"generateContent"_s))
            models.append(name.remove("models/"_L1));
    }
    return models;
}

} // namespace

GeminiClient::GeminiClient(QNetworkAccessManager &network, const GeminiConfig &config, const Clock &clock)
    : m_network(network), m_config(config), m_clock(clock)
{
}

QNetworkRequest GeminiClient::request(const QString &path) const
{
    QUrl url = m_config.baseUrl;
    url.setPath(url.path() + u"/v1beta/"_s + path);
    QNetworkRequest request(url);
    request.setTransferTimeout(kTransferTimeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json; charset=utf-8"_ba);
    // Never as ?key=: addresses end up in logs of proxies.
    request.setRawHeader("x-goog-api-key"_ba, m_config.apiKey);
    return request;
}

Async<GeminiReply> GeminiClient::generate(const GeminiRequest &call)
{
    if (!hasKey()) {
        const GeminiFailure failure{GeminiFailureKind::KeyInvalid, 0, u"no key is set"_s, 0ms};
        return resolved<GeminiReply>(GeminiReply{{}, failure, call.model, 0ms});
    }
    const Answer<GeminiReply> answer;
    const Instant startedAt = m_clock.now();
    const QString path = u"models/"_s + call.model + u":generateContent"_s;
    QNetworkReply *reply = m_network.post(request(path), requestBody(call));
    connect(reply, &QNetworkReply::finished, this, [this, reply, answer, startedAt, model = call.model] {
        reply->deleteLater();
        GeminiReply result = replyFrom(*reply, startedAt);
        result.model = model;
        answer.give(result);
    });
    return answer.future();
}

GeminiReply GeminiClient::replyFrom(QNetworkReply &reply, Instant startedAt) const
{
    GeminiReply result;
    result.latency = m_clock.now() - startedAt;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.read(kMaxAnswer);
    if (status == 0 || (status == 200 && reply.error() != QNetworkReply::NoError)) {
        result.failure = transportFailure(reply);
    } else if (status != 200) {
        result.failure = parseFailure(status, body);
    } else if (const Result<GeminiAnswer> answer = parseAnswer(body, m_clock.now())) {
        result.answer = *answer;
    } else {
        result.failure = parseFailure(status, body);
    }
    if (result.failure)
        qCInfo(lcGemini) << result.failure->toError().detail;
    else
        qCDebug(lcGemini) << "answered" << result.answer.finishReason << result.latency.count() << "ms";
    return result;
}

Async<QStringList> GeminiClient::models()
{
    if (!hasKey())
        return resolved<QStringList>(fail(ErrorCode::Unauthorized, u"gemini: no key is set"_s));
    const Answer<QStringList> answer;
    QNetworkRequest call = request(u"models"_s);
    QUrl url = call.url();
    url.setQuery(u"pageSize=1000"_s);
    call.setUrl(url);
    QNetworkReply *reply = m_network.get(call);
    connect(reply, &QNetworkReply::finished, this, [reply, answer] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 200 && reply->error() == QNetworkReply::NoError)
            return answer.give(usableModels(reply->read(kMaxAnswer)));
        const GeminiFailure failure =
            status == 0 ? transportFailure(*reply) : parseFailure(status, reply->read(kMaxAnswer));
        answer.give(tl::unexpected(failure.toError()));
    });
    return answer.future();
}

} // namespace migochat
