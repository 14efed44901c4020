#pragma once

namespace migochat {

class CommandRouter;

/// What is written down before customers' data is shown or leaves.
void addPrivacyCommands(CommandRouter &router);

} // namespace migochat
