#pragma once

namespace migochat {

class CommandRouter;

/// Read, status, assignee, assistant and its drafts.
void addConversationCommands(CommandRouter &router);

} // namespace migochat
