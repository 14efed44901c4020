#pragma once

#include "app/domain/outgoing.h"

#include <QJsonObject>

#include <chrono>

namespace migochat {

/// The same code can mean different things on the two products.
enum class GraphProduct { Messenger, WhatsApp };

/// The `error` object of a Graph answer.
struct GraphError {
    int httpStatus = 0;
    int code = 0;
    int subcode = 0;
    bool isTransient = false;
    QString message; ///< English, without tokens
    QString traceId;
};

/// What follows from an error, by the one table of Meta's codes.
struct GraphVerdict {
    FailureClass kind = FailureClass::Final;
    std::chrono::milliseconds retryAfter{0}; ///< shortest sensible wait, 0 when the usual back-off will do
};

/// Decides on (code, subcode), never on texts; only a code that the table lacks is judged by its HTTP status.
[[nodiscard]] GraphVerdict judge(GraphProduct product, const GraphError &error);

/// Reads an answer's `error` object: nothing when there is none.
[[nodiscard]] std::optional<GraphError> readGraphError(const QJsonObject &body, int httpStatus);

/// True when the access token itself was refused, so that nothing will work until it is replaced.
[[nodiscard]] bool refusesToken(const GraphError &error);

/// Takes access tokens out of a text: Meta quotes a malformed token in its answer.
[[nodiscard]] QString withoutTokens(QString text);

} // namespace migochat
