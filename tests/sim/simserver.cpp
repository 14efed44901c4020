#include "tests/sim/simserver.h"

#include "agent/http/httpserver.h"

#include <QTimer>

namespace migochat::sim {

using namespace std::chrono_literals;

namespace {

SimRequest fromHttp(const HttpRequest &http)
{
    SimRequest request{http.method, http.path, http.query, {}, http.body};
    for (qsizetype i = 0; i < http.headers.size(); ++i)
        request.headers.insert(http.headers.nameAt(i).toByteArray().toLower(), http.headers.valueAt(i).toByteArray());
    return request;
}

HttpResponse toHttp(const SimResponse &response)
{
    HttpResponse http;
    http.status = response.status;
    http.contentType = response.contentType;
    http.body = response.body;
    for (const auto &[name, value] : response.headers)
        http.headers.add(name, value);
    return http;
}

void answer(const HttpResponder &responder, const SimResponse &response)
{
    if (response.fate == Fate::Cut)
        return responder.abort();
    if (response.fate == Fate::Half)
        return responder.answerPartly(toHttp(response), response.body.size() / 2);
    if (response.chunks.isEmpty())
        return responder.answer(toHttp(response));
    HttpResponse head = toHttp(response);
    head.body = response.chunks.first();
    responder.beginStream(head);
    for (const QByteArray &chunk : response.chunks.mid(1))
        responder.write(chunk);
    responder.finish();
}

} // namespace

SimServer::SimServer(SimHandler handler) : m_handler(std::move(handler)) {}

SimServer::~SimServer() = default;

void SimServer::stop()
{
    m_server.reset();
}

bool SimServer::start()
{
    if (m_server)
        return true;
    HttpLimits limits;
    limits.bodyBytes = 32 * 1024 * 1024; // pictures for the assistant, uploads
    limits.answerTime = 600s;            // hanging is one of the things simulated
    limits.idleTime = 120s;
    m_server = std::make_unique<HttpServer>(
        [this](const HttpRequest &request, const HttpResponder &responder) { serve(request, responder); }, limits);
    const Result<quint16> port = m_server->listen(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!port) {
        m_server.reset();
        return false;
    }
    m_port = *port;
    return true;
}

void SimServer::serve(const HttpRequest &http, const HttpResponder &responder)
{
    const SimResponse response = m_handler(fromHttp(http));
    if (response.later)
        return response.later([responder](const SimResponse &found) { answer(responder, found); });
    if (response.delay <= 0ms)
        return answer(responder, response);
    QTimer::singleShot(response.delay, m_server.get(), [responder, response] { answer(responder, response); });
}

} // namespace migochat::sim
