#include "agent/commands/staffcommands.h"

#include "agent/commands/commandrouter.h"
#include "app/protocol/staffcommands.h"
#include "app/store/privacy.h"
#include "app/store/settings.h"
#include "app/store/staffpresence.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 60;

CommandResult<SavedStaff> saveStaff(Transaction &transaction, const SaveStaff &command, const CommandContext &context)
{
    const QString name = command.name.trimmed();
    if (name.isEmpty() || name.size() > kLongestName)
        return refuse(ErrorCode::Refused, u"staff_name"_s);
    if (!command.staff.isValid()) {
        const Result<StaffId> added = settings::addStaff(transaction, name, u"sales"_s, context.now);
        if (!added)
            return failed(added, u"save staff");
        return SavedStaff{*added};
    }
    const Result<> renamed = settings::renameStaff(transaction, command.staff, name);
    if (!renamed && renamed.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"unknown_staff"_s);
    if (!renamed)
        return failed(renamed, u"save staff");
    return SavedStaff{command.staff};
}

CommandResult<Done> setRole(Transaction &transaction, const SetStaffRole &command, const CommandContext &context)
{
    const auto own = settings::roleOf(transaction.database(), context.staff);
    if (!own)
        return failed(own, u"role");
    if (*own != StaffRole::Owner)
        return refuse(ErrorCode::Refused, u"owner_only"_s);
    const Result<> set = privacy::changeRole(
        transaction, {.staff = context.staff, .whom = command.staff, .role = command.role}, context.now);
    if (!set && set.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"unknown_staff"_s);
    if (!set && set.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"last_owner"_s);
    return replyWhenDone(set, Done{});
}

CommandResult<Done> setPresence(Transaction &transaction, const SetPresence &command, const CommandContext &context)
{
    return replyWhenDone(settings::setPresence(transaction, context.staff, command.presence), Done{});
}

} // namespace

void addStaffCommands(CommandRouter &router)
{
    router.add<SaveStaff>(saveStaff);
    router.add<SetStaffRole>(setRole);
    router.add<SetPresence>(setPresence);
}

} // namespace migochat
