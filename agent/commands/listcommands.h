#pragma once

namespace migochat {

class CommandRouter;

/// Acts on many conversations at once, and saved views.
void addListCommands(CommandRouter &router);

} // namespace migochat
