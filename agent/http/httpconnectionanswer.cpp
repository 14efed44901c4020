// The writing half of HttpConnection.
#include "agent/http/httpconnection.h"

namespace migochat {

namespace {

/// A stream whose peer does not read is given up here instead of filling the memory.
constexpr qint64 kMostUnsent = 4 * 1024 * 1024;

void countRefusal(HttpCounters &counters, int status)
{
    switch (status) {
    case 413:
        ++counters.bodyTooLarge;
        return;
    case 414:
    case 431:
        ++counters.headerTooLarge;
        return;
    case 408:
        ++counters.tooSlow;
        return;
    case 503:
        ++counters.overloaded;
        return;
    default:
        ++counters.malformed;
        return;
    }
}

} // namespace

bool HttpConnection::closesAfter(AfterAnswer after) const
{
    return after == AfterAnswer::Close || !m_keepAlive || m_state.isClosing;
}

void HttpConnection::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

void HttpConnection::answer(const HttpResponse &response)
{
    if (m_phase == Phase::Streaming)
        return;
    HttpResponse complete = response;
    complete.after = closesAfter(response.after) ? AfterAnswer::Close : AfterAnswer::KeepOpen;
    constexpr int kNoContent = 204;
    const bool hasBody = response.status != kNoContent;
    QByteArray bytes = responseHead(complete, hasBody ? contentLengthLine(response.body.size()) : QByteArray());
    if (hasBody && !m_headOnly)
        bytes.append(response.body);
    ++m_state.counters.answers;
    send(bytes);
    endAnswer(complete.after);
}

void HttpConnection::answerPartly(const HttpResponse &response, qsizetype bytes)
{
    if (m_phase == Phase::Streaming)
        return;
    HttpResponse cut = response;
    cut.after = AfterAnswer::Close;
    send(responseHead(cut, contentLengthLine(response.body.size())) + response.body.first(bytes));
    endAnswer(AfterAnswer::Close);
}

void HttpConnection::beginStream(const HttpResponse &head)
{
    if (m_phase == Phase::Streaming)
        return;
    // HTTP/1.0 knows no chunks: there the end of the connection is the end of the body.
    m_keepAlive = m_keepAlive && !m_isHttp10 && head.after == AfterAnswer::KeepOpen;
    HttpResponse start = head;
    start.after = closesAfter(head.after) ? AfterAnswer::Close : AfterAnswer::KeepOpen;
    const QByteArrayView framing = m_isHttp10 ? QByteArrayView() : QByteArrayView("Transfer-Encoding: chunked\r\n");
    ++m_state.counters.answers;
    enter(Phase::Streaming);
    send(responseHead(start, framing));
    sendPiece(head.body);
}

void HttpConnection::writeStream(const QByteArray &piece)
{
    if (m_phase == Phase::Streaming)
        sendPiece(piece);
}

void HttpConnection::sendPiece(const QByteArray &piece)
{
    if (piece.isEmpty() || m_headOnly)
        return; // an empty chunk would end the stream
    send(m_isHttp10 ? piece : QByteArray(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n"));
    if (m_socket->bytesToWrite() > kMostUnsent)
        abort();
}

void HttpConnection::finishStream()
{
    if (m_phase != Phase::Streaming)
        return;
    if (!m_isHttp10 && !m_headOnly)
        send(QByteArrayLiteral("0\r\n\r\n"));
    if (m_phase == Phase::Streaming)
        endAnswer(closesAfter(AfterAnswer::KeepOpen) ? AfterAnswer::Close : AfterAnswer::KeepOpen);
}

void HttpConnection::endAnswer(AfterAnswer after)
{
    if (!isOwingAnswer())
        return; // writing found out that the peer is gone
    --m_state.waitingAnswers;
    releaseBody();
    if (after == AfterAnswer::KeepOpen) {
        enter(Phase::Idle);
        process();
    } else if (m_inputUsed < m_input.size() || m_socket->bytesAvailable() > 0) {
        linger();
        process();
    } else {
        disconnectWhenSent();
    }
}

void HttpConnection::disconnectWhenSent()
{
    m_input = {};
    m_inputUsed = 0;
    enter(Phase::Closing);
    m_socket->disconnectFromHost();
}

void HttpConnection::refuseStatus(int status)
{
    countRefusal(m_state.counters, status);
    if (m_state.refused)
        m_state.refused(status);
    refuse({.status = status});
}

void HttpConnection::refuse(const HttpResponse &response)
{
    HttpResponse last = response;
    last.after = AfterAnswer::Close;
    m_parser.clear();
    releaseBody();
    linger();
    send(responseHead(last, contentLengthLine(last.body.size())) + last.body);
}

/// Closing a socket with unread bytes resets it, and the peer might lose the answer; so this reads on for a moment.
void HttpConnection::linger()
{
    m_input = {};
    m_inputUsed = 0;
    m_lingerLeft = m_state.limits.lingerBytes;
    enter(Phase::Lingering);
}

void HttpConnection::discardInput()
{
    m_lingerLeft -= m_socket->skip(m_socket->bytesAvailable());
    if (m_lingerLeft <= 0)
        disconnectWhenSent();
}

void HttpConnection::sweep(TimePoint now)
{
    if (now < m_deadline)
        return;
    switch (m_phase) {
    case Phase::Header:
    case Phase::Body:
        refuseStatus(408);
        return;
    case Phase::Waiting:
        ++m_state.counters.unanswered;
        answer({.status = 503, .after = AfterAnswer::Close});
        return;
    case Phase::Lingering:
        disconnectWhenSent();
        return;
    case Phase::Idle:
    case Phase::Streaming:
    case Phase::Closing:
        abort();
        return;
    case Phase::Gone:
        return;
    }
}

void HttpConnection::closeSoon()
{
    if (isOwingAnswer())
        m_keepAlive = false;
    else if (m_phase != Phase::Closing)
        disconnectWhenSent();
}

void HttpConnection::abort()
{
    m_socket->abort();
    onDisconnected(); // abort() is silent when the socket had already begun to close
}

} // namespace migochat
