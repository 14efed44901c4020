#include "agent/commands/privacycommands.h"

#include "agent/commands/commandrouter.h"
#include "app/protocol/privacycommands.h"
#include "app/store/activity.h"
#include "app/store/contacts.h"
#include "app/store/privacy.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostHiddenFrom = 50; ///< chats in one file

CommandResult<Done> lookAtNumber(Transaction &transaction, const LookAtNumber &command, const CommandContext &context)
{
    const auto contact = contacts::find(transaction.database(), command.contact);
    if (!contact)
        return failed(contact, u"contact");
    if (!*contact)
        return refuse(ErrorCode::NotFound, u"no_such_contact"_s);
    return replyWhenDone(activity::add(transaction, {.contact = command.contact,
                                                     .conversation = {},
                                                     .message = {},
                                                     .kind = u"number_shown"_s,
                                                     .actor = u"staff"_s,
                                                     .staff = context.staff,
                                                     .oldValue = {},
                                                     .newValue = {},
                                                     .reason = {},
                                                     .at = context.now}),
                         Done{});
}

CommandResult<Done> noteExport(Transaction &transaction, const NoteExport &command, const CommandContext &context)
{
    const Result<bool> hidden = privacy::isHiddenFrom(transaction.database(), context.staff);
    if (!hidden)
        return failed(hidden, u"export");
    if (*hidden && command.conversations > kMostHiddenFrom)
        return refuse(ErrorCode::Refused, u"too_many_chats"_s);
    return replyWhenDone(privacy::addExport(transaction, context.staff, command.conversations, context.now), Done{});
}

} // namespace

void addPrivacyCommands(CommandRouter &router)
{
    router.add<LookAtNumber>(lookAtNumber);
    router.add<NoteExport>(noteExport);
}

} // namespace migochat
