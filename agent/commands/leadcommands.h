#pragma once

namespace migochat {

class CommandRouter;

/// Stage, label, follow-up, value and interest of a lead, and the beginning of one.
void addLeadCommands(CommandRouter &router);

} // namespace migochat
