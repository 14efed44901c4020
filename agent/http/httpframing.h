#pragma once

#include "agent/http/httplimits.h"
#include "agent/http/httprequest.h"

namespace migochat {

/// What the header says about the message around it.
struct HttpFraming {
    int refusal = 0; ///< HTTP status when the header is ambiguous or asks too much, else 0
    bool isChunked = false;
    qint64 contentLength = 0;
    bool keepAlive = true;
    bool expectsContinue = false;

    [[nodiscard]] bool hasBody() const { return isChunked || contentLength > 0; }
};

/// Reads Host, Content-Length, Transfer-Encoding, Expect and Connection in the strict way: whatever two programs
/// in a row might read differently (request smuggling) is refused.
[[nodiscard]] HttpFraming readFraming(const HttpRequest &request, const HttpLimits &limits);

} // namespace migochat
