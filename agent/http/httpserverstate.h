#pragma once

#include "agent/http/httpcounters.h"
#include "agent/http/httplimits.h"
#include "agent/http/httprequest.h"
#include "agent/http/httpresponse.h"

#include <functional>
#include <optional>

namespace migochat {

class HttpResponder;

/// Called once per request on the server's thread; answers now or later through the responder.
using HttpHandler = std::function<void(const HttpRequest &request, HttpResponder responder)>;

/// Called when a header is complete and a body follows. What it returns is sent instead of reading the body.
using HttpGate = std::function<std::optional<HttpResponse>(const HttpRequest &request)>;

/// Told the status of each request that is refused before a handler sees it.
using HttpRefusalWatch = std::function<void(int status)>;

/// What all connections of one server share.
struct HttpServerState {
    HttpLimits limits;
    HttpHandler handler;
    HttpGate gate;
    HttpRefusalWatch refused;
    HttpCounters counters;
    int waitingAnswers = 0;
    qint64 bodiesInFlight = 0; ///< bytes of bodies above the small size
    bool isClosing = false;
};

} // namespace migochat
