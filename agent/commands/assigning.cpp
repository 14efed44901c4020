#include "agent/commands/assigning.h"

#include "app/store/activity.h"
#include "app/store/conversations.h"
#include "app/store/settings.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<> assignConversation(Transaction &transaction, const Conversation &conversation, StaffId assignee,
                            const CommandContext &context)
{
    if (conversation.assignee == assignee)
        return {};
    if (const Result<> assigned = conversations::assign(transaction, conversation.id, assignee); !assigned)
        return assigned;
    const auto idText = [](StaffId id) { return id.isValid() ? QString::number(id.value()) : QString(); };
    return activity::add(transaction, {.contact = conversation.contact,
                                       .conversation = conversation.id,
                                       .message = {},
                                       .kind = u"assigned"_s,
                                       .actor = u"staff"_s,
                                       .staff = context.staff,
                                       .oldValue = idText(conversation.assignee),
                                       .newValue = idText(assignee),
                                       .reason = {},
                                       .at = context.now});
}

CommandResult<Done> checkStaff(Transaction &transaction, StaffId asked)
{
    if (!asked.isValid())
        return Done{};
    const auto staff = settings::staff(transaction.database());
    if (!staff)
        return failed(staff, u"staff");
    const bool works =
        std::any_of(staff->begin(), staff->end(), [asked](const settings::Staff &one) { return one.id == asked; });
    return works ? CommandResult<Done>(Done{}) : refuse(ErrorCode::NotFound, u"unknown_staff"_s);
}

} // namespace migochat
