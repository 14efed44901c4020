#include "agent/meta/graphclient.h"

#include "agent/meta/json.h"
#include "agent/meta/oneshotbody.h"
#include "agent/meta/signature.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTimer>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcMeta, "migochat.meta", QtInfoMsg)

// How long to keep still above the stop mark when Meta names no time: its counters are rolling ones.
constexpr std::chrono::minutes kShortestPause = 1min;

// Between two calls above the slow mark.
constexpr std::chrono::milliseconds kSlowly = 1s;

// Bytes a second of the poorest line on which sending a file still makes sense.
constexpr qint64 kSlowestUpload = 20'000;

QUrl endpoint(const GraphConfig &config, const QString &path)
{
    QUrl url = config.baseUrl;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base % u'/' % config.version % u'/' % path, QUrl::DecodedMode);
    return url;
}

/// Neither path nor text: both can name a customer.
void logAnswer(const HttpAnswer &answer, const GraphReply &reply)
{
    if (!reply.error) {
        qCDebug(lcMeta, "HTTP %d", answer.status);
        return;
    }
    qCInfo(lcMeta, "HTTP %d, code %d/%d, trace %ls", answer.status, reply.error->code, reply.error->subcode,
           qUtf16Printable(reply.error->traceId));
}

} // namespace

GraphClient::GraphClient(QNetworkAccessManager &network, GraphConfig config, GraphCredentials credentials)
    : m_network(network), m_config(std::move(config)), m_credentials(std::move(credentials))
{
}

Async<GraphReply> GraphClient::post(const QString &path, const QJsonObject &body)
{
    HttpQuestion question = questionFor(path, {});
    question.body = json::compact(body);
    return ask(std::move(question));
}

Async<GraphReply> GraphClient::get(const QString &path, const QUrlQuery &query)
{
    return ask(questionFor(path, query));
}

Async<GraphReply> GraphClient::upload(const QString &path, const FormUpload &form)
{
    QByteArray contentType;
    HttpQuestion question = questionFor(path, {});
    question.upload = makeBody(form, contentType);
    if (!question.upload)
        return resolved<GraphReply>(fail(ErrorCode::InvalidPayload, u"the file to upload cannot be read"_s));
    question.request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    question.timeout += std::chrono::milliseconds(question.upload->size() * 1000 / kSlowestUpload);
    return ask(std::move(question));
}

Async<GraphReply> GraphClient::remove(const QString &path)
{
    HttpQuestion question = questionFor(path, {});
    question.isDelete = true;
    return ask(std::move(question));
}

void GraphClient::setAccessToken(const QByteArray &token)
{
    m_credentials.accessToken = token;
    m_isTokenRefused = false;
}

std::chrono::milliseconds GraphClient::pauseLeft() const
{
    return std::chrono::milliseconds(m_pause.remainingTime());
}

HttpQuestion GraphClient::questionFor(const QString &path, QUrlQuery query) const
{
    if (!m_credentials.appSecret.isEmpty()) {
        const QByteArray proof = appSecretProof(m_credentials.appSecret, m_credentials.accessToken);
        query.addQueryItem(u"appsecret_proof"_s, QString::fromLatin1(proof));
    }
    QUrl url = endpoint(m_config, path);
    url.setQuery(query);
    HttpQuestion question{.request = QNetworkRequest(url), .body = {}, .timeout = m_timeout};
    question.request.setRawHeader("Authorization", "Bearer " + m_credentials.accessToken);
    question.request.setRawHeader("User-Agent", "Migochat/" MIGOCHAT_VERSION);
    return question;
}

Async<GraphReply> GraphClient::ask(HttpQuestion question)
{
    const Answer<GraphReply> answer;
    auto *call = new HttpCall(this);
    connect(call, &HttpCall::finished, this, [this, answer](const HttpAnswer &http) { answer.give(read(http)); });
    startWhenAllowed(call, std::move(question));
    return answer.future();
}

void GraphClient::startWhenAllowed(HttpCall *call, HttpQuestion question)
{
    const std::chrono::milliseconds wait(std::max<qint64>(0, m_next.remainingTime()));
    if (m_usage.pace == UsageAdvice::Pace::Normal)
        return call->start(m_network, std::move(question));
    m_next = QDeadlineTimer(wait + kSlowly);
    QTimer::singleShot(wait, call, [this, call, question = std::move(question)]() mutable {
        call->start(m_network, std::move(question));
    });
}

Result<GraphReply> GraphClient::read(const HttpAnswer &answer)
{
    if (answer.fate != HttpAnswer::Fate::Answered) {
        const bool isUnknown = answer.fate == HttpAnswer::Fate::Unknown;
        qCInfo(lcMeta, "%s: %ls", isUnknown ? "outcome unknown" : "not sent", qUtf16Printable(answer.problem));
        return fail(isUnknown ? ErrorCode::Timeout : ErrorCode::Network, answer.problem);
    }
    GraphReply reply{.httpStatus = answer.status, .body = QJsonDocument::fromJson(answer.body).object(), .error = {}};
    reply.error = readGraphError(reply.body, reply.httpStatus);
    noteUsage(answer);
    noteToken(reply);
    logAnswer(answer, reply);
    return reply;
}

void GraphClient::noteUsage(const HttpAnswer &answer)
{
    if (answer.appUsage.isEmpty() && answer.businessUsage.isEmpty())
        return;
    m_usage = readUsage(answer.appUsage, answer.businessUsage);
    if (m_usage.pace != UsageAdvice::Pace::Stop)
        return;
    m_pause = QDeadlineTimer(std::max(m_usage.regainAfter, kShortestPause));
    qCWarning(lcMeta, "Graph usage at %d %%: calls pause", m_usage.percent);
}

void GraphClient::noteToken(const GraphReply &reply)
{
    if (reply.error && refusesToken(*reply.error))
        m_isTokenRefused = true;
    else if (!reply.error && reply.httpStatus == 200 && !reply.body.isEmpty())
        m_isTokenRefused = false;
}

} // namespace migochat
