#pragma once

#include "tests/sim/commentbook.h"

#include <QJsonArray>
#include <QJsonObject>

namespace migochat::sim {

/// A Page webhook from the customer to the Page: `members` is message, postback, read, reaction …
[[nodiscard]] QJsonObject messengerEvent(const World &world, const Customer &customer, QJsonObject members, Instant at);

/// An echo: the Page wrote to the customer. `message` has mid, text and app_id; is_echo is added here.
[[nodiscard]] QJsonObject messengerEcho(const World &world, const Customer &customer, QJsonObject message, Instant at);

[[nodiscard]] QJsonObject messengerDelivery(const World &world, const Customer &customer, const QString &mid,
                                            Instant at);
[[nodiscard]] QJsonObject messengerRead(const World &world, const Customer &customer, Instant at);

/// A `feed` change of a comment under a post of the Page; `verb` is add, edited, remove, hide or unhide.
[[nodiscard]] QJsonObject pageComment(World &world, const Comment &comment, const QString &verb);

/// The referral member of a click on an ad.
[[nodiscard]] QJsonObject adReferral(const QString &adId, const QString &title);

} // namespace migochat::sim
