#include "agent/commands/mediacommands.h"

#include "agent/commands/commandrouter.h"
#include "app/protocol/mediacommands.h"
#include "app/store/attachments.h"

namespace migochat {

namespace {

CommandResult<Done> fetchAgain(Transaction &transaction, const FetchAgain &command, const CommandContext &)
{
    return replyWhenDone(attachments::tryAgain(transaction, command.attachment), Done{});
}

} // namespace

void addMediaCommands(CommandRouter &router)
{
    router.add<FetchAgain>(fetchAgain);
}

} // namespace migochat
