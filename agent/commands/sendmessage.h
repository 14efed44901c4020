#pragma once

#include "agent/commands/commandcontext.h"
#include "app/protocol/commands.h"

namespace migochat
{

/// Checks and queues a text that a person wrote, all in one transaction. See SendMessage for the reasons.
[[nodiscard]] CommandResult<QueuedMessage> sendMessage(Transaction &transaction, const SendMessage &command,
                                                       const CommandContext &context);

/// Why nothing may be sent to this customer now; nothing when it may.
[[nodiscard]] CommandResult<Conversation> openConversation(Transaction &transaction, ConversationId id, Instant now);

} // namespace migochat
