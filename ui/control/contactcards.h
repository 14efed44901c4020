#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/models/openconversation.h"

namespace migochat {

/// What the customer panel shows, from what the store knows.
[[nodiscard]] CustomerCard contactCardOf(const ConversationFacts &facts);

} // namespace migochat
