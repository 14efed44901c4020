#pragma once

#include "agent/meta/messaging/messagingevent.h"

namespace migochat {

/// Every event of a thread that is no message by itself: deliveries, reads, referrals, reactions, edits, opt-ins,
/// forms, calls, thread control, policy notices and kinds that do not exist yet.
[[nodiscard]] InboundEvent readMessagingReport(const MessagingEvent &event, const MessagingSelf &self);

} // namespace migochat
