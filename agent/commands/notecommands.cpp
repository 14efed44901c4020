#include "agent/commands/notecommands.h"

#include "agent/commands/commandrouter.h"
#include "app/protocol/notecommands.h"
#include "app/store/notes.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

CommandResult<Done> pinNote(Transaction &transaction, const PinNote &command, const CommandContext &)
{
    const Result<> pinned = notes::setPinned(transaction, command.note, command.pinned);
    if (!pinned && pinned.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_note"_s);
    return replyWhenDone(pinned, Done{});
}

} // namespace

void addNoteCommands(CommandRouter &router)
{
    router.add<PinNote>(pinNote);
}

} // namespace migochat
