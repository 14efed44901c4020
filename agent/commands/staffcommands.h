#pragma once

namespace migochat {

class CommandRouter;

/// Who works in the shop: taking somebody on, names, roles.
void addStaffCommands(CommandRouter &router);

} // namespace migochat
