#pragma once

#include "app/domain/outgoing.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace migochat {

/// The body of an attempt to send, or why there will be none.
using SendRequest = tl::expected<QJsonObject, SendFailure>;

/// A refusal of our own, in the platform's terms.
[[nodiscard]] inline tl::unexpected<SendFailure> refusedHere(FailureClass kind, int code, int subcode, QString detail)
{
    return tl::unexpected(
        SendFailure{.kind = kind, .code = code, .subcode = subcode, .detail = std::move(detail), .traceId = {}});
}

/// A small act as a call of the Graph API; the path starts behind the version.
struct GraphCall {
    enum class Verb { Post, Delete };

    Verb verb = Verb::Post;
    QString path;
    QJsonObject body;
};

} // namespace migochat
