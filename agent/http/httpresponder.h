#pragma once

#include "agent/http/httpresponse.h"

#include <QPointer>

namespace migochat {

class HttpConnection;

/// The right to answer one request, now or later. A copyable value; the first answer counts, and everything is
/// silently ignored once the peer is gone or its time is over. For the server's thread only.
class HttpResponder
{
public:
    HttpResponder() = default;
    HttpResponder(HttpConnection *connection, quint64 request);

    /// Whether an answer would still reach somebody.
    [[nodiscard]] bool isOpen() const;

    void answer(const HttpResponse &response) const;
    /// Announces the whole body, sends only its first `bytes` and hangs up: how a broken peer looks.
    void answerPartly(const HttpResponse &response, qsizetype bytes) const;
    /// Hangs up without a word.
    void abort() const;

    /// Sends the head of an answer of unknown length; `head.body` goes out as its first piece.
    void beginStream(const HttpResponse &head) const;
    void write(const QByteArray &piece) const;
    void finish() const;

private:
    QPointer<HttpConnection> m_connection;
    quint64 m_request = 0;
};

} // namespace migochat
