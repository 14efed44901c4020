#pragma once

#include "agent/http/httprequestparser.h"
#include "agent/http/httpserverstate.h"

#include <QObject>
#include <QTcpSocket>

#include <chrono>

namespace migochat {

/// One accepted socket: reads one request, waits for its answer, writes it, reads the next. Nothing is read while an
/// answer is pending, so answers leave in the order of the requests and a flood stays in the peer's own buffers.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    using TimePoint = std::chrono::steady_clock::time_point;

    enum class Phase {
        Idle, ///< between requests
        Header,
        Body,
        Waiting,   ///< the handler has the request
        Streaming, ///< the handler is writing its answer in pieces
        Lingering, ///< refused; incoming bytes are thrown away until the peer has read why
        Closing,   ///< last answer written, leaving as soon as it is sent
        Gone,
    };

    /// Takes over `socket`. `state` belongs to the server, which outlives its connections.
    HttpConnection(HttpServerState &state, QTcpSocket *socket, QObject *parent);
    ~HttpConnection() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// When the present phase began.
    [[nodiscard]] TimePoint since() const { return m_since; }
    [[nodiscard]] bool isAwaiting(quint64 request) const;

    void start();
    /// Ends what has outlived its deadline.
    void sweep(TimePoint now);
    /// Leaves at once, or after the answer that is still owed.
    void closeSoon();
    void abort();

    void answer(const HttpResponse &response);
    void answerPartly(const HttpResponse &response, qsizetype bytes);
    void beginStream(const HttpResponse &head);
    void writeStream(const QByteArray &piece);
    void finishStream();

Q_SIGNALS:
    /// Emitted once, when the socket is closed for whatever reason.
    void gone();

private:
    void process();
    void readRequests();
    void discardInput();
    void enter(Phase phase);
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool isOwingAnswer() const { return m_phase == Phase::Waiting || m_phase == Phase::Streaming; }
    [[nodiscard]] bool closesAfter(AfterAnswer after) const;

    void takeStep(const HttpRequestParser::Step &step);
    void onHeadersDone();
    void onRequest();
    void onDisconnected();
    void accountBody();
    void releaseBody();

    void refuse(const HttpResponse &response);
    void refuseStatus(int status);
    void send(const QByteArray &bytes);
    void sendPiece(const QByteArray &piece);
    void endAnswer(AfterAnswer after);
    void linger();
    void disconnectWhenSent();

    HttpServerState &m_state;
    QTcpSocket *m_socket; ///< child
    HttpRequestParser m_parser;
    QByteArray m_input;
    qsizetype m_inputUsed = 0;
    qsizetype m_lingerLeft = 0;
    qint64 m_accountedBody = 0;
    quint64 m_request = 0; ///< number of the request being handled, so that late answers miss the next one
    TimePoint m_since;
    TimePoint m_deadline;
    Phase m_phase = Phase::Idle;
    bool m_isProcessing = false;
    bool m_keepAlive = true;
    bool m_headOnly = false;
    bool m_isHttp10 = false;
};

} // namespace migochat
