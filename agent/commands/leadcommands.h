#pragma once

namespace migochat
{

class CommandRouter;

/// Stage, label and follow-up of a lead.
void addLeadCommands(CommandRouter &router);

} // namespace migochat
