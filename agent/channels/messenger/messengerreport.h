#pragma once

#include "agent/channels/messenger/messengerevent.h"

namespace migochat {

/// Every event of a thread that is neither a message nor a postback: deliveries, reads, referrals, reactions,
/// edits, opt-ins, thread control, policy notices and kinds that do not exist yet.
[[nodiscard]] InboundEvent readMessengerReport(const MessengerEvent &event);

} // namespace migochat
