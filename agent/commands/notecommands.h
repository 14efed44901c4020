#pragma once

namespace migochat {

class CommandRouter;

/// What a person does with notes after they are written.
void addNoteCommands(CommandRouter &router);

} // namespace migochat
