#pragma once

#include <QString>

#include <chrono>

namespace migochat {

/// What a caller can decide by. The set is closed: a new code means a new decision somewhere.
enum class ErrorCode {
    Network,        ///< no answer: connection refused, reset, name not found, TLS
    Timeout,        ///< an answer may or may not have been on its way
    RateLimited,    ///< come back after `retryAfter`
    Unauthorized,   ///< token, key or secret is not accepted: stop and tell the operator
    Refused,        ///< understood and declined; repeating it gives the same answer
    InvalidPayload, ///< bytes from outside that we cannot read
    NotFound,
    Conflict, ///< the row changed since it was read
    StorageBusy,
    StorageFull,
    StorageCorrupt,
    StorageTooNew, ///< the file was written by a newer Migochat
    Cancelled,
    Internal,
};

/// `detail` is English for the log and never shown to a person; ui/text holds the sentences.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    std::chrono::milliseconds retryAfter{0};

    /// The same error with the place where it happened in front: `error.in(u"load contact")`.
    [[nodiscard]] Error in(QStringView place) const { return {code, place.toString() + u": " + detail, retryAfter}; }

    friend bool operator==(const Error &, const Error &) = default;
};

/// Stable English word of a code, for logs, test output and the wire.
[[nodiscard]] QLatin1StringView toText(ErrorCode code);
[[nodiscard]] ErrorCode errorCodeFromText(QStringView text);

} // namespace migochat
