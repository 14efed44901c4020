#pragma once

namespace migochat {

class CommandRouter;

/// What a person wants with files that came.
void addMediaCommands(CommandRouter &router);

} // namespace migochat
