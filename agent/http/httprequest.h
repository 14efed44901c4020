#pragma once

#include "agent/http/httpheaders.h"

#include <QHostAddress>
#include <QString>
#include <QUrlQuery>

namespace migochat {

/// One complete request that passed all checks of framing.
struct HttpRequest {
    QByteArray method; ///< as sent: "GET", "POST", …
    QString path;      ///< percent-decoded, starts with '/'
    QUrlQuery query;   ///< '+' already read as a space; decode values with QUrl::FullyDecoded
    HttpHeaders headers;
    QByteArray body;      ///< bytes as received, chunk framing removed
    QHostAddress peer;    ///< who holds the other end of the socket: behind a tunnel this is the tunnel
    int minorVersion = 1; ///< of HTTP/1.x
};

} // namespace migochat
