#pragma once

#include <QtGlobal>

namespace migochat {

/// What happened at one HttpServer since it was made, for the status page and the log.
struct HttpCounters {
    quint64 connections = 0;        ///< admitted
    quint64 connectionsRefused = 0; ///< got 503 because nobody could make room
    quint64 evicted = 0;            ///< quiet or slow connections that made room for a new one
    quint64 requests = 0;           ///< given to the handler
    quint64 answers = 0;
    quint64 malformed = 0;        ///< 400, 417, 501, 505
    quint64 headerTooLarge = 0;   ///< 414, 431
    quint64 bodyTooLarge = 0;     ///< 413
    quint64 turnedAway = 0;       ///< refused by the gate before the body was read
    quint64 overloaded = 0;       ///< 503 because too much was waiting
    quint64 tooSlow = 0;          ///< 408
    quint64 unanswered = 0;       ///< the handler let its time pass
    quint64 goneBeforeAnswer = 0; ///< the peer hung up while its request was being handled
    quint64 bytesReceived = 0;
};

} // namespace migochat
