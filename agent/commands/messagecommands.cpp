#include "agent/commands/messagecommands.h"

#include "agent/commands/commandrouter.h"
#include "agent/commands/namedcolleagues.h"
#include "agent/commands/sendmessage.h"
#include "app/domain/sendfault.h"
#include "app/store/activity.h"
#include "app/store/conversations.h"
#include "app/store/heldanswers.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Notes are for the shop alone, so only the database's patience limits them.
constexpr qsizetype kLongestNote = 10'000;
constexpr qsizetype kLongestExcerpt = 200;

CommandResult<Message> ownMessage(Transaction &transaction, MessageId id)
{
    const auto message = messages::find(transaction.database(), id);
    if (!message)
        return failed(message, u"message");
    if (!*message || (*message)->direction != Direction::Outbound)
        return refuse(ErrorCode::NotFound, u"no_such_message"_s);
    return **message;
}

CommandResult<Done> resendMessage(Transaction &transaction, const ResendMessage &command, const CommandContext &context)
{
    const auto message = ownMessage(transaction, command.message);
    if (!message)
        return tl::unexpected(message.error());
    if (message->state != DeliveryState::Failed && message->state != DeliveryState::Unknown)
        return refuse(ErrorCode::Conflict, u"not_failed"_s);
    if (const std::chrono::hours pause = resendPause(message->failureCode); pause.count() > 0) {
        const auto attempts = outbox::attempts(transaction.database(), command.message);
        if (!attempts)
            return failed(attempts, u"attempts");
        if (!attempts->isEmpty() && context.now < attempts->last().startedAt + pause)
            return refuse(ErrorCode::Refused, u"wait_a_day"_s);
    }
    const Result<> resent = outbox::resend(transaction, command.message, context.now);
    if (!resent && resent.error().code == ErrorCode::Refused)
        return refuse(ErrorCode::Refused, resent.error().detail);
    return replyWhenDone(resent, Done{});
}

/// The answer that was to follow a template is taken back with it.
CommandResult<Done> cancelMessage(Transaction &transaction, const CancelMessage &command, const CommandContext &context)
{
    const auto message = ownMessage(transaction, command.message);
    if (!message)
        return tl::unexpected(message.error());
    if (message->state != DeliveryState::Queued)
        return refuse(ErrorCode::Conflict, u"already_left"_s);
    if (const Result<> cancelled = outbox::cancel(transaction, command.message, context.now); !cancelled)
        return replyWhenDone(cancelled, Done{});
    const auto waiting = held::waiting(transaction.database(), message->conversation);
    if (!waiting)
        return failed(waiting, u"held answer");
    const bool waitsBehindIt = *waiting && (*waiting)->sentTemplate == command.message;
    return waitsBehindIt ? replyWhenDone(held::cancel(transaction, message->conversation, context.now), Done{})
                         : CommandResult<Done>(Done{});
}

/// Whoever is called by name in a note hears of it.
Result<> tellColleagues(Transaction &transaction, const Note &note, const CommandContext &context)
{
    const auto staff = settings::staff(transaction.database());
    if (!staff)
        return failed(staff);
    const auto conversation = conversations::find(transaction.database(), note.conversation);
    if (!conversation || !*conversation)
        return conversation ? Result<>{} : failed(conversation);
    for (const settings::Staff &one : namedColleagues(note.text, *staff)) {
        if (one.id == note.staff)
            continue;
        const Result<> added = activity::add(transaction, {.contact = (*conversation)->contact,
                                                           .conversation = note.conversation,
                                                           .message = {},
                                                           .kind = u"colleague_named"_s,
                                                           .actor = u"staff"_s,
                                                           .staff = note.staff,
                                                           .oldValue = QString::number(one.id.value()),
                                                           .newValue = one.name,
                                                           .reason = note.text.left(kLongestExcerpt),
                                                           .at = context.now});
        if (!added)
            return failed(added);
    }
    return {};
}

CommandResult<SavedNote> saveNote(Transaction &transaction, const SaveNote &command, const CommandContext &context)
{
    const QString text = command.text.trimmed();
    if (text.isEmpty())
        return refuse(ErrorCode::Refused, u"text_empty"_s);
    if (text.size() > kLongestNote)
        return refuse(ErrorCode::Refused, u"text_too_long"_s);
    Note note;
    note.conversation = command.conversation;
    note.staff = context.staff;
    note.text = text;
    note.at = context.now;
    const auto saved = messages::appendNote(transaction, note);
    if (!saved && saved.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_conversation"_s);
    if (!saved)
        return failed(saved, u"note");
    if (const Result<> told = tellColleagues(transaction, note, context); !told)
        return failed(told, u"named colleagues");
    return SavedNote{*saved};
}

} // namespace

void addMessageCommands(CommandRouter &router)
{
    router.add<SendMessage>(sendMessage);
    router.add<ResendMessage>(resendMessage);
    router.add<CancelMessage>(cancelMessage);
    router.add<SaveNote>(saveNote);
}

} // namespace migochat
