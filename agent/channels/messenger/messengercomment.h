#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// What people write around the page. Each returns `envelope` unchanged for what is no news of a customer: the page's
/// own words, verbs that do not exist yet, and parts without which there is nothing to show.
/// @{

/// A comment that was added, edited, removed, hidden or shown again. Meta leaves out the author when a permission is
/// missing or the person limits it; the comment is shown all the same, and a private reply needs only its id.
[[nodiscard]] InboundEvent readMessengerComment(const QJsonObject &value, const MessagingEntry &entry,
                                                const InboundOther &envelope);
/// A visitor's post on the page.
[[nodiscard]] InboundEvent readMessengerPost(const QJsonObject &value, const MessagingEntry &entry,
                                             const InboundOther &envelope);
/// Somebody named the page elsewhere.
[[nodiscard]] InboundEvent readMessengerMention(const QJsonObject &value, const MessagingEntry &entry,
                                                const InboundOther &envelope);
/// A recommendation or a number of stars.
[[nodiscard]] InboundEvent readMessengerRating(const QJsonObject &value, const MessagingEntry &entry,
                                               const InboundOther &envelope);
/// @}

} // namespace migochat
