#include "agent/commands/conversationcommands.h"

#include "agent/commands/assigning.h"
#include "agent/commands/commandrouter.h"
#include "app/protocol/draftcommands.h"
#include "app/store/conversations.h"
#include "app/store/drafts.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

CommandResult<Conversation> existing(Transaction &transaction, ConversationId id)
{
    const auto conversation = conversations::find(transaction.database(), id);
    if (!conversation)
        return failed(conversation, u"conversation");
    if (!*conversation)
        return refuse(ErrorCode::NotFound, u"no_such_conversation"_s);
    return **conversation;
}

CommandResult<Done> markRead(Transaction &transaction, const MarkRead &command, const CommandContext &)
{
    const auto conversation = existing(transaction, command.conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    return replyWhenDone(conversations::markRead(transaction, command.conversation), Done{});
}

CommandResult<Done> setStatus(Transaction &transaction, const SetConversationStatus &command,
                              const CommandContext &context)
{
    const auto conversation = existing(transaction, command.conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    const bool snoozes = command.status == ConversationStatus::Snoozed;
    if (snoozes && (!command.snoozedUntil || *command.snoozedUntil <= context.now))
        return refuse(ErrorCode::Refused, u"time_is_past"_s);
    const std::optional<Instant> until = snoozes ? command.snoozedUntil : std::nullopt;
    return replyWhenDone(conversations::setStatus(transaction, command.conversation, command.status, until), Done{});
}

CommandResult<Done> assign(Transaction &transaction, const AssignConversation &command, const CommandContext &context)
{
    const auto conversation = existing(transaction, command.conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (const auto known = checkStaff(transaction, command.assignee); !known)
        return tl::unexpected(known.error());
    return replyWhenDone(assignConversation(transaction, *conversation, command.assignee, context), Done{});
}

CommandResult<Done> setAssistantMode(Transaction &transaction, const SetAssistantMode &command,
                                     const CommandContext &context)
{
    if (command.mode == AssistantMode::Paused || command.mode == AssistantMode::Human)
        return refuse(ErrorCode::Refused, u"not_a_choice"_s); // these follow from what happens
    const auto conversation = existing(transaction, command.conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    const AssistantState state{.mode = command.mode, .resumeMode = command.mode, .until = std::nullopt, .reason = {}};
    if (const Result<> set = conversations::setAssistant(transaction, command.conversation, state); !set)
        return failed(set, u"assistant mode");
    if (command.mode == AssistantMode::Off) {
        const Result<> discarded = drafts::discardProposed(transaction, command.conversation, context.now);
        if (!discarded)
            return failed(discarded, u"discard drafts");
        return replyWhenDone(drafts::dropTask(transaction, command.conversation), Done{});
    }
    return Done{};
}

CommandResult<Done> dismissDraft(Transaction &transaction, const DismissDraft &command, const CommandContext &context)
{
    const auto draft = drafts::find(transaction.database(), command.draft);
    if (!draft)
        return failed(draft, u"draft");
    if (!*draft)
        return refuse(ErrorCode::NotFound, u"no_such_draft"_s);
    if ((*draft)->state != DraftState::Proposed)
        return refuse(ErrorCode::Conflict, u"draft_is_settled"_s);
    return replyWhenDone(drafts::settle(transaction, command.draft, DraftState::Dismissed, context.staff, context.now),
                         Done{});
}

CommandResult<Done> restoreDraft(Transaction &transaction, const RestoreDraft &command, const CommandContext &context)
{
    const auto draft = drafts::find(transaction.database(), command.draft);
    if (!draft)
        return failed(draft, u"draft");
    if (!*draft)
        return refuse(ErrorCode::NotFound, u"no_such_draft"_s);
    const auto conversation = existing(transaction, (*draft)->conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (conversation->assistant.effective(context.now) == AssistantMode::Off)
        return refuse(ErrorCode::Conflict, u"draft_is_settled"_s);
    const Result<> restored = drafts::restore(transaction, command.draft);
    if (!restored && restored.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"draft_is_settled"_s);
    return replyWhenDone(restored, Done{});
}

/// Once more, but not for ever: after four answers the fifth is no better, and each one costs money.
constexpr qsizetype kMostSuggestions = 4;

CommandResult<Done> suggestAgain(Transaction &transaction, const SuggestAgain &command, const CommandContext &context)
{
    const auto conversation = existing(transaction, command.conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (conversation->assistant.effective(context.now) != AssistantMode::Suggest)
        return refuse(ErrorCode::Refused, u"assistant_suggests_not"_s);
    const auto draft = drafts::proposed(transaction.database(), command.conversation);
    if (!draft)
        return failed(draft, u"draft");
    if (!*draft || !(*draft)->basedOn.isValid())
        return refuse(ErrorCode::NotFound, u"no_such_draft"_s);
    const auto before = drafts::before(transaction.database(), (*draft)->id);
    if (!before)
        return failed(before, u"earlier drafts");
    if (before->size() + 1 >= kMostSuggestions)
        return refuse(ErrorCode::Conflict, u"enough_suggestions"_s);
    transaction.changed(Topic::Conversation, command.conversation); // whoever answers looks for tasks then
    return replyWhenDone(drafts::putTask(transaction, {.conversation = command.conversation,
                                                       .message = (*draft)->basedOn,
                                                       .notBefore = context.now,
                                                       .attempts = 0}),
                         Done{});
}

} // namespace

void addConversationCommands(CommandRouter &router)
{
    router.add<MarkRead>(markRead);
    router.add<SetConversationStatus>(setStatus);
    router.add<AssignConversation>(assign);
    router.add<SetAssistantMode>(setAssistantMode);
    router.add<DismissDraft>(dismissDraft);
    router.add<RestoreDraft>(restoreDraft);
    router.add<SuggestAgain>(suggestAgain);
}

} // namespace migochat
