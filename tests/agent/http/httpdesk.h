#pragma once

#include "agent/http/httpserver.h"

namespace migochat {

/// A server whose handler keeps every request; the test answers when it likes.
struct HttpDesk {
    explicit HttpDesk(const HttpLimits &limits = {})
        : server([this](const HttpRequest &request, HttpResponder responder) { take(request, responder); }, limits),
          port(server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0))
    {
    }

    void take(const HttpRequest &request, const HttpResponder &responder)
    {
        requests.append(request);
        responders.append(responder);
        if (answersAtOnce)
            responder.answer({.contentType = QByteArrayLiteral("text/plain"), .body = request.body});
    }

    /// Where the requests of `requests` went, in order.
    [[nodiscard]] QStringList paths() const
    {
        QStringList all;
        for (const HttpRequest &request : requests)
            all.append(request.path);
        return all;
    }

    QList<HttpRequest> requests;
    QList<HttpResponder> responders;
    bool answersAtOnce = false;
    HttpServer server;
    quint16 port;
};

/// A correct request without a body.
[[nodiscard]] inline QByteArray httpGet(const QByteArray &target)
{
    return QByteArray(QByteArrayLiteral("GET ") + target + QByteArrayLiteral(" HTTP/1.1\r\nHost: x\r\n\r\n"));
}

} // namespace migochat
