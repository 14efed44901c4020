#pragma once

namespace migochat
{

class CommandRouter;

/// Tasks: made, changed, done and taken up again.
void addTaskCommands(CommandRouter &router);

} // namespace migochat
