#pragma once

namespace migochat {

class CommandRouter;

/// Everything that leaves beside plain text: contents, files, templates, held answers, answers to comments.
void addOutboundCommands(CommandRouter &router);

} // namespace migochat
