#pragma once

#include "tests/sim/commentbook.h"

#include <QJsonObject>

namespace migochat::sim {

/// Comments arrive wrapped in `changes` (Page login) or directly on the entry (Instagram login).
enum class ChangeForm { Changes, Flat };

/// An Instagram webhook from the customer to the account: `members` is message, reaction, read, postback …
[[nodiscard]] QJsonObject instagramEvent(const World &world, const Customer &customer, QJsonObject members, Instant at);

/// The account wrote to the customer. There is no field of its own for echoes: they come among the messages.
[[nodiscard]] QJsonObject instagramEcho(const World &world, const Customer &customer, QJsonObject message, Instant at);

[[nodiscard]] QJsonObject instagramComment(World &world, const Comment &comment, ChangeForm form);

} // namespace migochat::sim
