#pragma once

namespace migochat {

class CommandRouter;

/// Tasks: made, changed, done, taken up again and taken back.
void addTaskCommands(CommandRouter &router);

} // namespace migochat
