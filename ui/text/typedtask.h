#pragma once

#include "app/domain/instant.h"

#include <QString>

#include <optional>

namespace migochat {

/// What has to be done, and when.
struct TypedTask {
    QString text;
    std::optional<Instant> due{};
};

/// Takes the time off the end of "call her tomorrow 10" (see typedTime()); what stands before it is the text. A number alone
/// is no time, as in "a vest of size 10", nor a word that is more often a name or a span, as in "the offer of the month".
[[nodiscard]] TypedTask typedTask(const QString &typed, Instant now);

} // namespace migochat
