#include "agent/http/httprequestparser.h"

#include "agent/http/httpchunkreader.h"
#include "agent/http/httpheaderscanner.h"

#include <QUrl>

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <optional>

namespace migochat {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

/// A declared length is only a claim, so no more than this is set aside for it.
constexpr qsizetype kTrustedReserve = 64 * 1024;

/// Body type for Beast that collects straight into a QByteArray.
struct ByteArrayBody {
    using value_type = QByteArray;

    class reader
    {
    public:
        template <bool isRequest, typename Fields>
        reader(http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {
        }

        void init(const boost::optional<std::uint64_t> &length, beast::error_code &error)
        {
            if (length)
                m_body.reserve(static_cast<qsizetype>(std::min<std::uint64_t>(*length, kTrustedReserve)));
            error = {};
        }

        template <typename Buffers>
        std::size_t put(const Buffers &buffers, beast::error_code &error)
        {
            std::size_t taken = 0;
            for (const boost::asio::const_buffer part : beast::buffers_range_ref(buffers)) {
                m_body.append(static_cast<const char *>(part.data()), static_cast<qsizetype>(part.size()));
                taken += part.size();
            }
            error = {};
            return taken;
        }

        void finish(beast::error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
};

int statusOf(const beast::error_code &error)
{
    return error == http::error::body_limit ? 413 : 400;
}

boost::asio::const_buffer toBuffer(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

/// Splits the target into path and query. False unless it is in origin form ("/path?query").
bool readTarget(QByteArrayView target, HttpRequest &request)
{
    if (!target.startsWith('/'))
        return target == QByteArrayView("*") && request.method == "OPTIONS";
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    request.path = path.contains('%') ? QUrl::fromPercentEncoding(path.toByteArray()) : QString::fromLatin1(path);
    if (mark >= 0) {
        // Meta writes queries like a form, where a plus is a blank; QUrlQuery would keep the plus.
        QByteArray query = target.sliced(mark + 1).toByteArray();
        query.replace('+', "%20");
        request.query = QUrlQuery(QString::fromLatin1(query));
    }
    return true;
}

} // namespace

struct HttpRequestParser::Private {
    explicit Private(const HttpLimits &allowed) : limits(allowed) { reset(); }

    void reset();
    Step feedHeader(QByteArrayView bytes);
    int finishHeader();
    Step feedSized(QByteArrayView bytes);
    Step feedChunked(QByteArrayView bytes);
    QByteArray &body() { return beastParser->get().body(); }

    const HttpLimits &limits;
    std::optional<HttpHeaderScanner> scanner;
    std::optional<http::request_parser<ByteArrayBody>> beastParser;
    std::optional<HttpChunkReader> chunkReader;
    QByteArray block; ///< the header as it arrives
    HttpRequest request;
    HttpFraming framing;
};

void HttpRequestParser::Private::reset()
{
    scanner.emplace(limits);
    beastParser.reset();
    chunkReader.emplace(limits.bodyBytes);
    block = {};
    request = {};
    framing = {};
}

HttpRequestParser::Step HttpRequestParser::Private::feedHeader(QByteArrayView bytes)
{
    const qsizetype room = limits.requestLineBytes + limits.headerBytes + 8 - block.size();
    const qsizetype before = block.size();
    block.append(bytes.first(std::min(room, bytes.size())));
    int status = scanner->scan(block);
    if (status == 0 && !scanner->isComplete())
        return {.state = State::NeedMore, .consumed = block.size() - before};
    if (status == 0) {
        block.truncate(scanner->end());
        status = finishHeader();
    }
    const qsizetype consumed = std::max<qsizetype>(0, scanner->end() - before);
    if (status != 0)
        return {.state = State::Error, .consumed = consumed, .status = status};
    return {.state = framing.hasBody() ? State::HeadersDone : State::Done, .consumed = consumed};
}

int HttpRequestParser::Private::finishHeader()
{
    const QByteArrayView all(block);
    request.method = all.first(scanner->methodLength()).toByteArray();
    request.minorVersion = scanner->minorVersion();
    if (!readTarget(all.sliced(scanner->targetStart(), scanner->targetLength()), request))
        return 400;
    request.headers = HttpHeaders(block, scanner->takeFields());
    framing = readFraming(request, limits);
    if (framing.refusal != 0)
        return framing.refusal;

    beastParser.emplace();
    beastParser->header_limit(static_cast<std::uint32_t>(limits.requestLineBytes + limits.headerBytes + 8));
    beastParser->body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
    beast::error_code error;
    beastParser->put(toBuffer(block), error);
    if (error)
        return statusOf(error);
    beastParser->eager(true);
    // Two readers of one header must agree on where the message ends.
    const bool agrees = beastParser->is_header_done() && beastParser->is_done() != framing.hasBody() &&
                        beastParser->chunked() == framing.isChunked;
    return agrees ? 0 : 400;
}

HttpRequestParser::Step HttpRequestParser::Private::feedSized(QByteArrayView bytes)
{
    beast::error_code error;
    qsizetype consumed = 0;
    if (!bytes.isEmpty())
        consumed = static_cast<qsizetype>(beastParser->put(toBuffer(bytes), error));
    if (error)
        return {.state = State::Error, .consumed = consumed, .status = statusOf(error)};
    return {.state = beastParser->is_done() ? State::Done : State::NeedMore, .consumed = consumed};
}

HttpRequestParser::Step HttpRequestParser::Private::feedChunked(QByteArrayView bytes)
{
    const HttpChunkReader::Step step = chunkReader->feed(bytes, body());
    if (step.status != 0)
        return {.state = State::Error, .consumed = step.consumed, .status = step.status};
    return {.state = step.isDone ? State::Done : State::NeedMore, .consumed = step.consumed};
}

HttpRequestParser::HttpRequestParser(const HttpLimits &limits) : d(std::make_unique<Private>(limits)) {}

HttpRequestParser::~HttpRequestParser() = default;

HttpRequestParser::Step HttpRequestParser::feed(QByteArrayView bytes)
{
    if (!d->beastParser)
        return d->feedHeader(bytes);
    return d->framing.isChunked ? d->feedChunked(bytes) : d->feedSized(bytes);
}

const HttpRequest &HttpRequestParser::request() const
{
    return d->request;
}

const HttpFraming &HttpRequestParser::framing() const
{
    return d->framing;
}

qsizetype HttpRequestParser::bodyBytes() const
{
    return d->beastParser ? d->body().size() : 0;
}

HttpRequest HttpRequestParser::takeRequest()
{
    HttpRequest finished = std::move(d->request);
    finished.body = std::move(d->body());
    d->reset();
    return finished;
}

void HttpRequestParser::clear()
{
    d->reset();
}

} // namespace migochat
