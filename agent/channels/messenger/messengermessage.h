#pragma once

#include "agent/channels/messenger/messengerevent.h"

namespace migochat {

/// `message`: text, quick reply, attachments, deleted and unsupported ones, and echoes of what the page sent.
[[nodiscard]] InboundEvent readMessengerMessage(const MessengerEvent &event, const MessengerSelf &self);

/// `postback`: a press on a menu entry, Get Started, a template button or an ice breaker.
[[nodiscard]] InboundEvent readMessengerPostback(const MessengerEvent &event);

/// `order`: a cart that the customer sent.
[[nodiscard]] InboundEvent readMessengerOrder(const MessengerEvent &event);

} // namespace migochat
