#pragma once

namespace migochat {

class CommandRouter;

/// Send, send again, take back, write a note.
void addMessageCommands(CommandRouter &router);

} // namespace migochat
