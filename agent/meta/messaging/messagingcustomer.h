#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// What a customer does in a thread beside writing: reacting, editing, opting in or out, linking an account, judging
/// an answer, calling. Each falls back to an InboundOther when what it is about is missing.
/// @{
[[nodiscard]] InboundEvent readMessagingReaction(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingEdit(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingOptIn(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingLinking(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingResponseFeedback(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingCall(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingCallPermission(const MessagingEvent &event, const MessagingSelf &self);
/// @}

} // namespace migochat
