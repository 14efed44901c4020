#pragma once

#include "agent/commands/commandrouter.h"
#include "app/domain/conversation.h"

namespace migochat {

/// Gives the conversation to somebody, or to nobody (an invalid id), and writes that down in its history. Does nothing
/// where it is so already.
[[nodiscard]] Result<> assignConversation(Transaction &transaction, const Conversation &conversation, StaffId assignee,
                                          const CommandContext &context);

/// Refuses with "unknown_staff" an id of somebody who does not work here; nobody (an invalid id) is fine.
[[nodiscard]] CommandResult<Done> checkStaff(Transaction &transaction, StaffId asked);

} // namespace migochat
