#pragma once

#include "agent/http/httpheaders.h"

namespace migochat {

/// What becomes of the connection once the answer is on its way.
enum class AfterAnswer { KeepOpen, Close };

/// One answer. Content-Length, Connection and the status line are written by the server.
struct HttpResponse {
    int status = 200;
    QByteArray contentType = {}; ///< empty: no Content-Type line
    QByteArray body = {};
    HttpHeaders headers = {}; ///< further lines
    AfterAnswer after = AfterAnswer::KeepOpen;
};

[[nodiscard]] QByteArrayView reasonPhrase(int status);

/// Status line and header lines up to and including the empty one. `framing` is the finished line that tells
/// where the body ends ("Content-Length: 5\r\n"), or empty.
[[nodiscard]] QByteArray responseHead(const HttpResponse &response, QByteArrayView framing);

/// "Content-Length: <bytes>\r\n"
[[nodiscard]] QByteArray contentLengthLine(qsizetype bytes);

} // namespace migochat
