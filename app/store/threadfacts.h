#pragma once

#include "app/domain/threaditem.h"
#include "app/store/database.h"

#include <QHash>

#include <optional>

/// What a thread shows beside its items.
namespace migochat::threadfacts {

/// When the planned answers of a conversation leave, by message id; those that only wait their turn are not among them.
[[nodiscard]] Result<QHash<qint64, Instant>> plannedTimes(const Database &database, ConversationId conversation);

/// The `count`-th of the customer's messages before a place, 1 being the nearest; nullopt when there are fewer.
[[nodiscard]] Result<std::optional<ThreadCursor>> customersBefore(const Database &database, ConversationId conversation,
                                                                  const ThreadCursor &place, int count);

} // namespace migochat::threadfacts
