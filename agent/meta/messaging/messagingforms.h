#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// Forms that a customer filled in the thread: the feedback and the customer-information template, and Meta's own lead
/// form. What is not known in detail is taken as it stands, member by member.
/// @{
[[nodiscard]] InboundEvent readMessagingFeedback(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingCustomerInformation(const MessagingEvent &event, const MessagingSelf &self);
[[nodiscard]] InboundEvent readMessagingLeadForm(const MessagingEvent &event, const MessagingSelf &self);
/// @}

} // namespace migochat
