#include "agent/http/httpconnection.h"

#include "agent/http/httpresponder.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr qint64 kReadPiece = 16 * 1024;

} // namespace

HttpConnection::HttpConnection(HttpServerState &state, QTcpSocket *socket, QObject *parent)
    : QObject(parent), m_state(state), m_socket(socket), m_parser(state.limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(state.limits.readBufferBytes);
    enter(Phase::Idle);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::process);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::onDisconnected);
}

HttpConnection::~HttpConnection()
{
    releaseBody();
    if (isOwingAnswer())
        --m_state.waitingAnswers;
}

void HttpConnection::start()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        onDisconnected();
    else
        process();
}

bool HttpConnection::isAwaiting(quint64 request) const
{
    return isOwingAnswer() && m_request == request;
}

bool HttpConnection::isReading() const
{
    return m_phase == Phase::Idle || m_phase == Phase::Header || m_phase == Phase::Body;
}

void HttpConnection::enter(Phase phase)
{
    const HttpLimits &limits = m_state.limits;
    const auto allowed = [&]() -> std::chrono::milliseconds {
        switch (phase) {
        case Phase::Idle:
            return limits.idleTime;
        case Phase::Header:
            return limits.headerTime;
        case Phase::Body:
            return limits.bodyTime;
        case Phase::Waiting:
            return limits.answerTime;
        case Phase::Lingering:
            return limits.lingerTime;
        case Phase::Closing:
            return limits.writeTime;
        case Phase::Streaming:
        case Phase::Gone:
            break;
        }
        return std::chrono::hours(24);
    };
    m_phase = phase;
    m_since = std::chrono::steady_clock::now();
    m_deadline = m_since + allowed();
}

void HttpConnection::process()
{
    if (m_isProcessing)
        return;
    // A handler that answers at once comes back here through answer(); the loop below then goes on by itself.
    m_isProcessing = true;
    readRequests();
    m_isProcessing = false;
    if (m_phase == Phase::Lingering)
        discardInput();
}

void HttpConnection::readRequests()
{
    while (isReading()) {
        if (m_inputUsed == m_input.size()) {
            const qint64 available = m_socket->bytesAvailable();
            if (available <= 0)
                return;
            m_input = m_socket->read(std::min(available, kReadPiece));
            m_inputUsed = 0;
            m_state.counters.bytesReceived += static_cast<quint64>(m_input.size());
            if (m_input.isEmpty())
                return;
        }
        if (m_phase == Phase::Idle)
            enter(Phase::Header);
        const HttpRequestParser::Step step = m_parser.feed(QByteArrayView(m_input).sliced(m_inputUsed));
        m_inputUsed += step.consumed;
        takeStep(step);
    }
}

void HttpConnection::takeStep(const HttpRequestParser::Step &step)
{
    switch (step.state) {
    case HttpRequestParser::State::NeedMore:
        accountBody();
        return;
    case HttpRequestParser::State::HeadersDone:
        onHeadersDone();
        return;
    case HttpRequestParser::State::Done:
        accountBody();
        if (isReading())
            onRequest();
        return;
    case HttpRequestParser::State::Error:
        refuseStatus(step.status);
        return;
    }
}

void HttpConnection::onHeadersDone()
{
    enter(Phase::Body);
    if (m_state.gate) {
        if (const std::optional<HttpResponse> refusal = m_state.gate(m_parser.request())) {
            ++m_state.counters.turnedAway;
            refuse(*refusal);
            return;
        }
    }
    const bool bodyIsOnItsWay = m_inputUsed < m_input.size() || m_socket->bytesAvailable() > 0;
    if (m_parser.framing().expectsContinue && !bodyIsOnItsWay)
        send(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"));
}

void HttpConnection::onRequest()
{
    const HttpFraming framing = m_parser.framing();
    HttpRequest request = m_parser.takeRequest();
    request.peer = m_socket->peerAddress();
    m_keepAlive = framing.keepAlive;
    m_isHttp10 = request.minorVersion == 0;
    m_headOnly = request.method == "HEAD";
    ++m_request;
    const bool isTooMuch = m_state.waitingAnswers >= m_state.limits.waitingAnswers;
    enter(Phase::Waiting);
    ++m_state.waitingAnswers;
    if (isTooMuch) {
        ++m_state.counters.overloaded;
        HttpResponse busy{.status = 503};
        busy.headers.add("Retry-After", "1");
        answer(busy);
        return;
    }
    ++m_state.counters.requests;
    m_state.handler(request, HttpResponder(this, m_request));
}

void HttpConnection::accountBody()
{
    const qint64 held = m_parser.bodyBytes();
    // Small bodies always get in: a few peers with large ones must not shut out everybody else.
    if (held <= m_state.limits.smallBodyBytes)
        return;
    m_state.bodiesInFlight += held - m_accountedBody;
    m_accountedBody = held;
    if (m_state.bodiesInFlight > m_state.limits.bodiesInFlightBytes)
        refuseStatus(503);
}

void HttpConnection::releaseBody()
{
    m_state.bodiesInFlight -= m_accountedBody;
    m_accountedBody = 0;
}

void HttpConnection::onDisconnected()
{
    if (m_phase == Phase::Gone)
        return;
    if (isOwingAnswer()) {
        --m_state.waitingAnswers;
        ++m_state.counters.goneBeforeAnswer;
    }
    releaseBody();
    enter(Phase::Gone);
    Q_EMIT gone();
}

} // namespace migochat
