#include "tests/agent/http/httpprobes.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray post(const QByteArray &lines, const QByteArray &body)
{
    return "POST /webhook HTTP/1.1\r\nHost: x\r\n"_ba + lines + "\r\n"_ba + body;
}

QByteArray chunked(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

QByteArray manyHeaders(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "X-" + QByteArray::number(i) + ": y\r\n";
    return lines;
}

} // namespace

QList<HttpProbe> malformedProbes()
{
    return {
        {"length and chunked together", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
        {"chunked and length together", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400},
        {"two different lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), 400},
        {"two equal lengths", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400},
        {"negative length", post("Content-Length: -1\r\n", "hello"), 400},
        {"length with plus", post("Content-Length: +5\r\n", "hello"), 400},
        {"length of 2^64-1", post("Content-Length: 18446744073709551615\r\n", "hello"), 400},
        {"length list", post("Content-Length: 5, 5\r\n", "hello"), 400},
        {"empty length", post("Content-Length:\r\n", ""), 400},
        {"hexadecimal length", post("Content-Length: 0x5\r\n", "hello"), 400},
        {"declared 300 MB", post("Content-Length: 314572800\r\n", "hello"), 413},
        {"bare line feed", "GET / HTTP/1.1\nHost: x\n\n", 400},
        {"bare line feed in a header", "GET / HTTP/1.1\r\nHost: x\nA: b\r\n\r\n", 400},
        {"bare carriage return", "GET / HTTP/1.1\r\nHost: x\rA: b\r\n\r\n", 400},
        {"folded header", "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n", 400},
        {"blank before the first header", "GET / HTTP/1.1\r\n Host: x\r\n\r\n", 400},
        {"NUL in a header", "GET / HTTP/1.1\r\nHost: x\r\nA: b"_ba + '\0' + "c\r\n\r\n"_ba, 400},
        {"escape in a header", "GET / HTTP/1.1\r\nHost: x\r\nA: \x1b[31m\r\n\r\n", 400},
        {"NUL in the target", "GET /a"_ba + '\0' + " HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400},
        {"no host", "GET / HTTP/1.1\r\nA: b\r\n\r\n", 400},
        {"two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400},
        {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"host list", "GET / HTTP/1.1\r\nHost: x, y\r\n\r\n", 400},
        {"version 9.9", "GET / HTTP/9.9\r\nHost: x\r\n\r\n", 505},
        {"version 2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"version in words", "GET / HTTP/one\r\nHost: x\r\n\r\n", 400},
        {"no version", "GET /\r\nHost: x\r\n\r\n", 400},
        {"two blanks in the request line", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"method with a bracket", "G(T / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"empty request line", "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"absolute target", "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"TLS hello", QByteArray::fromHex("1603010200010001fc0303"), 400},
        {"blank before the colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400},
        {"header without a colon", "GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", 400},
        {"header without a name", "GET / HTTP/1.1\r\nHost: x\r\n: b\r\n\r\n", 400},
        {"200 headers", "GET / HTTP/1.1\r\nHost: x\r\n"_ba + manyHeaders(200) + "\r\n"_ba, 431},
        {"long header", "GET / HTTP/1.1\r\nHost: x\r\nA: "_ba + QByteArray(20'000, 'a') + "\r\n\r\n"_ba, 431},
        {"long target", "GET /"_ba + QByteArray(10'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 414},
        {"gzip coding", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501},
        {"chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 501},
        {"hidden chunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501},
        {"two codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"), 400},
        {"chunked in 1.0", "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"unknown expectation", post("Expect: miracles\r\nContent-Length: 5\r\n", "hello"), 417},
        {"chunk of FFFFFFFFFFFFFFFF", chunked("FFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"), 413},
        {"negative chunk", chunked("-5\r\nhello\r\n0\r\n\r\n"), 400},
        {"wrong end of a chunk", chunked("5\r\nhelloXX0\r\n\r\n"), 400},
        {"chunk size in words", chunked("five\r\nhello\r\n0\r\n\r\n"), 400},
        {"chunk with a bare line feed", chunked("5\nhello\n0\n\n"_ba + "\r\n\r\n"_ba), 400},
        {"endless chunk line", chunked("5;a="_ba + QByteArray(10'000, 'b')), 400},
        {"endless trailer", chunked("0\r\nA: "_ba + QByteArray(10'000, 'b')), 400},
        {"blank after the chunk size", chunked("5 \r\nhello\r\n0\r\n\r\n"), 400},
        {"chunk without a size", chunked(";a=b\r\nhello\r\n0\r\n\r\n"), 400},
        {"chunk of 17 digits", chunked("00000000000000005\r\nhello\r\n0\r\n\r\n"), 400},
        {"folded trailer", chunked("0\r\nA: b\r\n c\r\n\r\n"), 400},
        {"chunks of 5 MiB", chunked("500000\r\n"), 413},
    };
}

QList<HttpProbe> correctProbes()
{
    return {
        {"plain get", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", 200},
        {"get of 1.0 without host", "GET / HTTP/1.0\r\n\r\n", 200},
        {"host with port", "GET /a?b=c HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", 200},
        {"empty header value", "GET / HTTP/1.1\r\nHost: x\r\nA:\r\nB: \t \r\n\r\n", 200},
        {"bytes above 127 in a value", "GET / HTTP/1.1\r\nHost: x\r\nA: \xd9\x85\r\n\r\n", 200},
        {"64 headers", "GET / HTTP/1.1\r\nHost: x\r\n"_ba + manyHeaders(63) + "\r\n"_ba, 200},
        {"length", post("Content-Length: 5\r\n", "hello"), 200},
        {"length with a leading zero", post("Content-Length: 005\r\n", "hello"), 200},
        {"no body", post("Content-Length: 0\r\n", ""), 200},
        {"one chunk", chunked("5\r\nhello\r\n0\r\n\r\n"), 200},
        {"capital coding", post("transfer-encoding: CHUNKED\r\n", "5\r\nhello\r\n0\r\n\r\n"), 200},
        {"many chunks", chunked("1\r\nh\r\n2\r\nel\r\n02\r\nlo\r\n0\r\n\r\n"), 200},
        {"chunk extension", chunked("5;a=b;c=\"d\"\r\nhello\r\n0\r\n\r\n"), 200},
        {"trailer", chunked("5\r\nhello\r\n0\r\nX-Hub-Signature-256: sha256=00\r\n\r\n"), 200},
        {"no chunks", chunked("0\r\n\r\n"), 200},
    };
}

} // namespace migochat
