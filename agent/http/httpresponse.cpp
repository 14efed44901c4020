#include "agent/http/httpresponse.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Phrase {
    int status;
    const char *text;
};

constexpr std::array kPhrases{
    Phrase{100, "Continue"},
    Phrase{200, "OK"},
    Phrase{201, "Created"},
    Phrase{202, "Accepted"},
    Phrase{204, "No Content"},
    Phrase{206, "Partial Content"},
    Phrase{301, "Moved Permanently"},
    Phrase{302, "Found"},
    Phrase{304, "Not Modified"},
    Phrase{400, "Bad Request"},
    Phrase{401, "Unauthorized"},
    Phrase{403, "Forbidden"},
    Phrase{404, "Not Found"},
    Phrase{405, "Method Not Allowed"},
    Phrase{408, "Request Timeout"},
    Phrase{409, "Conflict"},
    Phrase{413, "Content Too Large"},
    Phrase{414, "URI Too Long"},
    Phrase{417, "Expectation Failed"},
    Phrase{429, "Too Many Requests"},
    Phrase{431, "Request Header Fields Too Large"},
    Phrase{500, "Internal Server Error"},
    Phrase{501, "Not Implemented"},
    Phrase{502, "Bad Gateway"},
    Phrase{503, "Service Unavailable"},
    Phrase{504, "Gateway Timeout"},
    Phrase{505, "HTTP Version Not Supported"},
};

} // namespace

QByteArrayView reasonPhrase(int status)
{
    const auto found = std::find_if(kPhrases.begin(), kPhrases.end(),
                                    [status](const Phrase &phrase) { return phrase.status == status; });
    return found == kPhrases.end() ? QByteArrayView("Unknown") : QByteArrayView(found->text);
}

QByteArray contentLengthLine(qsizetype bytes)
{
    return "Content-Length: "_ba + QByteArray::number(bytes) + "\r\n"_ba;
}

QByteArray responseHead(const HttpResponse &response, QByteArrayView framing)
{
    QByteArray head;
    // Room for the body as well: one buffer, one write, one packet for the usual small answer.
    head.reserve(256 + response.body.size());
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(reasonPhrase(response.status)).append("\r\n");
    if (!response.contentType.isEmpty())
        head.append("Content-Type: ").append(response.contentType).append("\r\n");
    for (qsizetype i = 0; i < response.headers.size(); ++i)
        head.append(response.headers.nameAt(i)).append(": ").append(response.headers.valueAt(i)).append("\r\n");
    head.append(framing);
    if (response.after == AfterAnswer::Close)
        head.append("Connection: close\r\n");
    head.append("\r\n");
    return head;
}

} // namespace migochat
