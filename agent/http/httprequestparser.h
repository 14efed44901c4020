#pragma once

#include "agent/http/httpframing.h"
#include "agent/http/httplimits.h"
#include "agent/http/httprequest.h"

#include <memory>

namespace migochat {

/// Turns bytes into requests without doing any input or output itself. The result does not depend on how the bytes
/// are cut into pieces, and memory is bounded by the limits. After an error the stream cannot be read any further.
class HttpRequestParser
{
public:
    enum class State {
        NeedMore,
        HeadersDone, ///< a body follows: time to say "100 Continue" or to refuse. Feed the rest
        Done,        ///< takeRequest() now; what was not consumed belongs to the next request
        Error,       ///< answer `status` and close
    };

    struct Step {
        State state = State::NeedMore;
        qsizetype consumed = 0;
        int status = 0;
    };

    /// `limits` must outlive the parser.
    explicit HttpRequestParser(const HttpLimits &limits);
    ~HttpRequestParser();
    Q_DISABLE_COPY_MOVE(HttpRequestParser)

    [[nodiscard]] Step feed(QByteArrayView bytes);

    /// Method, path and headers; valid from HeadersDone on.
    [[nodiscard]] const HttpRequest &request() const;
    [[nodiscard]] const HttpFraming &framing() const;
    /// Body bytes held for the current request.
    [[nodiscard]] qsizetype bodyBytes() const;

    /// Hands the finished request over and makes the parser ready for the next one.
    [[nodiscard]] HttpRequest takeRequest();

    /// Lets go of everything held for an unfinished request.
    void clear();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace migochat
