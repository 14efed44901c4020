#pragma once

namespace migochat
{

class CommandRouter;

/// Merging, splitting and editing of customers' records.
void addContactCommands(CommandRouter &router);

} // namespace migochat
