#pragma once

namespace migochat {

class CommandRouter;

/// Product settings.
void addSettingCommands(CommandRouter &router);

} // namespace migochat
