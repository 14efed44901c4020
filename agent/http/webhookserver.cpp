#include "agent/http/webhookserver.h"

#include "agent/channels/channel.h"
#include "agent/http/httplog.h"

#include <QJsonDocument>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kSignatureHeader = "X-Hub-Signature-256";
constexpr auto kWebhookPath = "/webhook/"_L1;
constexpr auto kHealthPath = "/health"_L1;
/// After a refused commit; Meta has its own, longer pauses, other callers can use the hint.
constexpr std::chrono::seconds kComeBackAfter{2};

HttpResponse refusal(int status, AfterAnswer after)
{
    return {.status = status, .after = after};
}

HttpResponse methodNotAllowed(QByteArrayView allowed)
{
    HttpResponse response{.status = 405};
    response.headers.add("Allow", allowed);
    return response;
}

HttpResponse comeBack(const Error &error)
{
    const auto pause = std::max(kComeBackAfter, std::chrono::ceil<std::chrono::seconds>(error.retryAfter));
    HttpResponse response{.status = 503};
    response.headers.add("Retry-After", QByteArray::number(qint64(pause.count())));
    return response;
}

/// "sha256=" and 64 hexadecimal digits, once. Anything else cannot be right, whatever the body says.
bool hasSignature(const HttpRequest &request)
{
    constexpr qsizetype kLength = 7 + 64;
    return request.headers.count(kSignatureHeader) == 1 && request.headers.value(kSignatureHeader).size() == kLength;
}

} // namespace

WebhookServer::WebhookServer(Surroundings surroundings, const HttpLimits &limits, QObject *parent)
    : QObject(parent), m_around(std::move(surroundings)),
      m_http([this](const HttpRequest &request, HttpResponder responder) { handle(request, responder); }, limits),
      m_refusalLog(m_around.clock), m_brokenLog(m_around.clock), m_storeLog(m_around.clock)
{
    m_http.setGate([this](const HttpRequest &request) { return refusalBeforeBody(request); });
    m_http.setRefusalWatch([this](int status) {
        if (const auto times = m_brokenLog.take())
            qCWarning(lcHttp) << "refused" << *times << "request(s) that broke a limit or the protocol, last with"
                              << status;
    });
    connect(&m_http, &HttpServer::drained, this, &WebhookServer::drained);
}

Result<quint16> WebhookServer::start(const QHostAddress &address, quint16 port)
{
    return m_http.listen(address, port);
}

void WebhookServer::close()
{
    m_http.close();
}

const Channel *WebhookServer::channelFor(const QString &path) const
{
    if (!path.startsWith(kWebhookPath))
        return nullptr;
    const QStringView name = QStringView(path).sliced(kWebhookPath.size());
    for (const std::unique_ptr<Channel> &channel : m_around.channels) {
        if (channel->kind().text() == name)
            return channel.get();
    }
    return nullptr;
}

std::optional<HttpResponse> WebhookServer::refusalBeforeBody(const HttpRequest &request)
{
    const Channel *channel = channelFor(request.path);
    if (!channel)
        return refusal(request.path == kHealthPath ? 405 : 404, AfterAnswer::Close);
    if (request.method != "POST")
        return refusal(request.method == "GET" ? 400 : 405, AfterAnswer::Close);
    if (hasSignature(request))
        return {};
    ++m_counters.unsignedPosts;
    return refuseForged(*channel);
}

void WebhookServer::handle(const HttpRequest &request, const HttpResponder &responder)
{
    if (request.path == kHealthPath) {
        responder.answer(request.method == "GET" ? answerHealth() : methodNotAllowed("GET"));
        return;
    }
    const Channel *channel = channelFor(request.path);
    if (!channel)
        responder.answer(refusal(404, AfterAnswer::KeepOpen));
    else if (request.method == "GET")
        responder.answer(answerChallenge(*channel, request));
    else if (request.method == "POST")
        take(*channel, request, responder);
    else
        responder.answer(methodNotAllowed("GET, POST"));
}

HttpResponse WebhookServer::answerHealth() const
{
    const QJsonObject health = m_around.health ? m_around.health() : QJsonObject{{u"status"_s, u"ok"_s}};
    HttpResponse response{.contentType = "application/json"_ba,
                          .body = QJsonDocument(health).toJson(QJsonDocument::Compact)};
    response.headers.add("Cache-Control", "no-store");
    return response;
}

HttpResponse WebhookServer::answerChallenge(const Channel &channel, const HttpRequest &request)
{
    const Result<QByteArray> challenge = channel.answerChallenge(request.query);
    if (!challenge) {
        ++m_counters.challengesRefused;
        if (const auto times = m_refusalLog.take())
            qCWarning(lcHttp) << "refused" << *times << "request(s), last a subscription check for"
                              << channel.kind().text();
        return refusal(403, AfterAnswer::Close);
    }
    ++m_counters.challengesPassed;
    // Plain text, so that a browser cannot be made to run what a stranger asks to have echoed.
    HttpResponse response{.contentType = "text/plain; charset=utf-8"_ba, .body = *challenge};
    response.headers.add("X-Content-Type-Options", "nosniff");
    return response;
}

void WebhookServer::take(const Channel &channel, const HttpRequest &request, const HttpResponder &responder)
{
    const QByteArray signature = request.headers.value(kSignatureHeader).toByteArray();
    if (!hasSignature(request) || !channel.isAuthentic({.signature = signature, .body = request.body})) {
        noteForged(channel, request);
        responder.answer(refuseForged(channel));
        return;
    }
    m_forgedInARow.remove(channel.kind());
    Result<QList<InboundEvent>> events = channel.parse(request.body);
    if (!events) {
        qCWarning(lcHttp) << "keeping an unreadable body for" << channel.kind().text() << "of" << request.body.size()
                          << "bytes:" << toText(events.error().code);
        whenDone(m_around.sink.quarantine(channel.kind(), request.body, events.error()), this,
                 [this, responder](const Result<> &kept) { onKept(m_counters.quarantined, kept, responder); });
        return;
    }
    whenDone(m_around.sink.accept(channel.kind(), request.body, std::move(*events)), this,
             [this, responder](const Result<> &kept) { onKept(m_counters.stored, kept, responder); });
}

void WebhookServer::onKept(quint64 &counter, const Result<> &kept, const HttpResponder &responder)
{
    if (kept) {
        ++counter;
        responder.answer({});
        Q_EMIT arrived();
        return;
    }
    ++m_counters.notStored;
    if (const auto times = m_storeLog.take())
        qCWarning(lcHttp) << *times
                          << "webhook(s) could not be stored and must come again:" << toText(kept.error().code);
    responder.answer(comeBack(kept.error()));
}

void WebhookServer::noteForged(const Channel &channel, const HttpRequest &request)
{
    constexpr int kEnough = 1000; // counting on would only tell how patient a stranger is
    if (!hasSignature(request)) {
        ++m_counters.unsignedPosts;
        return;
    }
    ++m_counters.forgedPosts;
    int &inARow = m_forgedInARow[channel.kind()];
    inARow = std::min(inARow + 1, kEnough);
    if (inARow < kEnough)
        Q_EMIT secretDoubted();
}

HttpResponse WebhookServer::refuseForged(const Channel &channel)
{
    if (const auto times = m_refusalLog.take())
        qCWarning(lcHttp) << "refused" << *times << "request(s), last one for" << channel.kind().text()
                          << "without a valid signature; if the platform sent it, the app secret is wrong";
    // The next forgery has to open a connection of its own.
    return refusal(401, AfterAnswer::Close);
}

} // namespace migochat
