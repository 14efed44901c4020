#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// `message`: text, quick reply, attachments, story replies, unsent and unsupported ones, and echoes of what the
/// account sent.
[[nodiscard]] InboundEvent readMessagingMessage(const MessagingEvent &event, const MessagingSelf &self);

/// `postback`: a press on a menu entry, Get Started, a template button or an ice breaker.
[[nodiscard]] InboundEvent readMessagingPostback(const MessagingEvent &event, const MessagingSelf &self);

/// `order`: a cart that the customer sent.
[[nodiscard]] InboundEvent readMessagingOrder(const MessagingEvent &event, const MessagingSelf &self);

} // namespace migochat
