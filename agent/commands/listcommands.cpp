#include "agent/commands/listcommands.h"

#include "agent/commands/assigning.h"
#include "agent/commands/commandrouter.h"
#include "app/domain/conversationfilter.h"
#include "app/protocol/listcommands.h"
#include "app/store/conversations.h"
#include "app/store/savedviews.h"
#include "app/store/tags.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 60;

bool isName(const QString &text)
{
    return !text.trimmed().isEmpty() && text.size() <= kLongestName;
}

Result<> setStatus(Transaction &transaction, const ConversationChange &change)
{
    const bool snoozes = change.status == ConversationStatus::Snoozed;
    return conversations::setStatus(transaction, change.conversation, *change.status,
                                    snoozes ? change.snoozedUntil : std::nullopt);
}

Result<> setCounts(Transaction &transaction, const ConversationChange &change)
{
    const ConversationId id = change.conversation;
    if (change.unread == 0)
        return conversations::markRead(transaction, id);
    if (change.unread) {
        if (const Result<> marked = conversations::markUnread(transaction, id, *change.unread); !marked)
            return marked;
    }
    return change.waitingSince ? conversations::waitAgain(transaction, id, *change.waitingSince, change.lastMessage)
                               : Result<>();
}

Result<> setTags(Transaction &transaction, const ConversationChange &change)
{
    for (const QString &name : change.addTags) {
        if (const Result<> added = tags::add(transaction, change.conversation, name.trimmed()); !added)
            return added;
    }
    for (const QString &name : change.removeTags) {
        if (const Result<> taken = tags::take(transaction, change.conversation, name.trimmed()); !taken)
            return taken;
    }
    return {};
}

Result<> apply(Transaction &transaction, const ConversationChange &change, const CommandContext &context)
{
    const auto conversation = conversations::find(transaction.database(), change.conversation);
    if (!conversation)
        return failed(conversation, u"conversation");
    if (!*conversation)
        return {}; // merged away meanwhile
    if (change.status) {
        if (const Result<> set = setStatus(transaction, change); !set)
            return set;
    }
    if (change.assignee) {
        if (const Result<> assigned = assignConversation(transaction, **conversation, *change.assignee, context);
            !assigned)
            return assigned;
    }
    if (const Result<> tagged = setTags(transaction, change); !tagged)
        return tagged;
    return setCounts(transaction, change);
}

CommandResult<Done> check(Transaction &transaction, const ChangeConversations &command, const CommandContext &context)
{
    StaffId known; // many chats are given to one person
    for (const ConversationChange &change : command.changes) {
        const bool snoozes = change.status == ConversationStatus::Snoozed;
        if (snoozes && (!change.snoozedUntil || *change.snoozedUntil <= context.now))
            return refuse(ErrorCode::Refused, u"time_is_past"_s);
        const StaffId assignee = change.assignee.value_or(known);
        if (assignee != known) {
            if (const auto works = checkStaff(transaction, assignee); !works)
                return works;
            known = assignee;
        }
        if (!std::all_of(change.addTags.begin(), change.addTags.end(), isName))
            return refuse(ErrorCode::Refused, u"tag_name"_s);
    }
    return Done{};
}

CommandResult<Done> changeAll(Transaction &transaction, const ChangeConversations &command,
                              const CommandContext &context)
{
    if (const auto fine = check(transaction, command, context); !fine)
        return fine;
    for (const ConversationChange &change : command.changes) {
        if (const Result<> applied = apply(transaction, change, context); !applied)
            return failed(applied, u"change conversations");
    }
    return Done{};
}

CommandResult<SavedViewDone> saveView(Transaction &transaction, const SaveView &command, const CommandContext &context)
{
    if (!isName(command.name))
        return refuse(ErrorCode::Refused, u"view_name"_s);
    const Result<ConversationFilter> filter = ConversationFilter::fromText(command.filter);
    if (!filter)
        return refuse(ErrorCode::Refused, u"view_filter"_s);
    if (const auto known = checkStaff(transaction, command.owner); !known)
        return tl::unexpected(known.error());
    const auto saved = savedviews::put(transaction,
                                       {.id = command.view,
                                        .name = command.name.trimmed(),
                                        .filter = filter->toText(),
                                        .position = command.position,
                                        .owner = command.owner},
                                       context.now);
    if (!saved)
        return failed(saved, u"save view");
    return SavedViewDone{*saved};
}

CommandResult<Done> deleteView(Transaction &transaction, const DeleteView &command, const CommandContext &)
{
    return replyWhenDone(savedviews::remove(transaction, command.view), Done{});
}

} // namespace

void addListCommands(CommandRouter &router)
{
    router.add<ChangeConversations>(changeAll);
    router.add<SaveView>(saveView);
    router.add<DeleteView>(deleteView);
}

} // namespace migochat
