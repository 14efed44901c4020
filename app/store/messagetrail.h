#pragma once

#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/store/database.h"

#include <QList>
#include <QString>

#include <optional>

/// What is known about the way of one message: every try to deliver it, and what the platform said about it.
namespace migochat::messagetrail {

struct Attempt {
    int number = 0;
    QString outcome; ///< "sending", "accepted", "refused", "retry", "unknown", "settled"
    Instant startedAt{};
    std::optional<Instant> finishedAt;
    int httpStatus = 0; ///< 0: no answer
    QString code;       ///< why not, the platform's code or ours
    QString traceId;    ///< for the platform's support
};
/// Oldest first.
[[nodiscard]] Result<QList<Attempt>> attempts(const Database &database, MessageId message);

struct Event {
    QString kind;
    QString outcome;
    Instant at{};
    QString raw; ///< the platform's JSON, empty when it is no longer kept
};
/// The event that made the message and those that changed or repeat it, oldest first.
[[nodiscard]] Result<QList<Event>> events(const Database &database, MessageId message);

} // namespace migochat::messagetrail
