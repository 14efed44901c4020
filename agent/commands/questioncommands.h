#pragma once

namespace migochat {

class CommandRouter;

/// What customers ask about: kept from their messages, given an article, taken off the list.
void addQuestionCommands(CommandRouter &router);

} // namespace migochat
