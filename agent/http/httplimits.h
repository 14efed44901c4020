#pragma once

#include <QtGlobal>

#include <chrono>

namespace migochat {

/// What one HttpServer gives to strangers. All times are absolute: a peer cannot prolong them by dripping bytes.
struct HttpLimits {
    int connections = 256;    ///< above it the oldest quiet connection goes, else the new one gets 503
    int waitingAnswers = 224; ///< requests handed to the handler and not answered yet; others get 503
    int headers = 64;
    qsizetype requestLineBytes = 8 * 1024;
    qsizetype headerBytes = 16 * 1024;                ///< all header lines together
    qsizetype bodyBytes = 4 * 1024 * 1024;            ///< WhatsApp history arrives in pieces of 3 MB
    qsizetype smallBodyBytes = 64 * 1024;             ///< bodies up to here do not count against `bodiesInFlightBytes`
    qsizetype bodiesInFlightBytes = 64 * 1024 * 1024; ///< larger bodies held at one time; others get 503
    qsizetype readBufferBytes = 64 * 1024;            ///< what the socket may hold while an answer is pending
    qsizetype lingerBytes = 256 * 1024; ///< thrown away after a refusal, so that the peer can read the answer

    std::chrono::milliseconds idleTime{15'000};   ///< without the first byte of a request
    std::chrono::milliseconds headerTime{10'000}; ///< from the first byte to the end of the header
    std::chrono::milliseconds bodyTime{30'000};   ///< from the end of the header to the end of the body
    std::chrono::milliseconds answerTime{60'000}; ///< for the handler, then 503
    std::chrono::milliseconds writeTime{30'000};  ///< for the peer to take the last answer before a close
    std::chrono::milliseconds lingerTime{1'000};
    std::chrono::milliseconds slowAfter{2'000};     ///< an unfinished request this old may be evicted when all is full
    std::chrono::milliseconds sweepInterval{1'000}; ///< how exact the times above are; runs only with connections
};

} // namespace migochat
