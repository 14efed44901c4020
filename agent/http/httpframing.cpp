#include "agent/http/httpframing.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr int kBadRequest = 400;
constexpr int kTooLarge = 413;
constexpr int kExpectationFailed = 417;
constexpr int kNotImplemented = 501;

bool isHost(QByteArrayView host)
{
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_' || c == ':' || c == '[' || c == ']';
    });
}

/// Digits only, so that no sign, blank or list gets through; -1 otherwise or when it does not fit.
qint64 readLength(QByteArrayView text)
{
    constexpr qsizetype kMostDigits = 18;
    if (text.isEmpty() || text.size() > kMostDigits)
        return -1;
    qint64 length = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
        length = length * 10 + (c - '0');
    }
    return length;
}

int checkHost(const HttpRequest &request)
{
    const qsizetype hosts = request.headers.count("Host");
    if (hosts == 0 && request.minorVersion == 0)
        return 0;
    return hosts == 1 && isHost(request.headers.value("Host")) ? 0 : kBadRequest;
}

int readBodyEnd(const HttpRequest &request, const HttpLimits &limits, HttpFraming &framing)
{
    const qsizetype lengths = request.headers.count("Content-Length");
    const qsizetype encodings = request.headers.count("Transfer-Encoding");
    if (lengths + encodings > 1)
        return kBadRequest;
    if (encodings == 1) {
        if (request.minorVersion == 0)
            return kBadRequest;
        framing.isChunked = equalsIgnoringCase(request.headers.value("Transfer-Encoding"), "chunked");
        return framing.isChunked ? 0 : kNotImplemented;
    }
    if (lengths == 0)
        return 0;
    framing.contentLength = readLength(request.headers.value("Content-Length"));
    if (framing.contentLength < 0)
        return kBadRequest;
    return framing.contentLength > limits.bodyBytes ? kTooLarge : 0;
}

int readExpectation(const HttpRequest &request, HttpFraming &framing)
{
    if (request.minorVersion == 0 || !request.headers.contains("Expect"))
        return 0;
    framing.expectsContinue = equalsIgnoringCase(request.headers.value("Expect"), "100-continue");
    return framing.expectsContinue ? 0 : kExpectationFailed;
}

} // namespace

HttpFraming readFraming(const HttpRequest &request, const HttpLimits &limits)
{
    HttpFraming framing;
    framing.keepAlive = request.minorVersion >= 1 && !request.headers.hasToken("Connection", "close");
    framing.refusal = checkHost(request);
    if (framing.refusal == 0)
        framing.refusal = readBodyEnd(request, limits, framing);
    if (framing.refusal == 0)
        framing.refusal = readExpectation(request, framing);
    return framing;
}

} // namespace migochat
