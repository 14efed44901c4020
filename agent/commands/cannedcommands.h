#pragma once

namespace migochat {

class CommandRouter;

/// Save, delete, count the use of ready answers.
void addCannedCommands(CommandRouter &router);

} // namespace migochat
