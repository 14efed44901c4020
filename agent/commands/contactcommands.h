#pragma once

namespace migochat {

class CommandRouter;

/// Merging, splitting, editing and forgetting of customers' records.
void addContactCommands(CommandRouter &router);

} // namespace migochat
