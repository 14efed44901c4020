#include "agent/commands/outboundcommands.h"

#include "agent/commands/commandrouter.h"
#include "agent/commands/sendmessage.h"
#include "app/domain/mention.h"
#include "app/domain/sendlimits.h"
#include "app/domain/templatetext.h"
#include "app/store/commentreplies.h"
#include "app/store/conversations.h"
#include "app/store/heldanswers.h"
#include "app/store/messages.h"
#include "app/store/templates.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

CommandResult<std::pair<templates::Template, TemplateText>> approved(Transaction &transaction, AccountId account,
                                                                     const SendTemplate &command)
{
    const auto found = templates::find(transaction.database(), account, command.name, command.language);
    if (!found)
        return failed(found, u"template");
    if (!*found || (*found)->status != "approved"_L1)
        return refuse(ErrorCode::Refused, u"no_template"_s);
    const auto text = readTemplate((*found)->components);
    if (!text)
        return refuse(ErrorCode::Refused, u"no_template"_s);
    if (const QString problem = valueProblem(*text, command.values); !problem.isEmpty())
        return refuse(ErrorCode::Refused, problem);
    return std::pair(**found, *text);
}

CommandResult<QueuedMessage> sendTemplate(Transaction &transaction, const SendTemplate &command,
                                          const CommandContext &context)
{
    const auto open = conversationToSend(transaction, command.conversation, context.now);
    if (!open)
        return tl::unexpected(open.error());
    const auto found = approved(transaction, open->conversation.account, command);
    if (!found)
        return tl::unexpected(found.error());
    const auto &[row, text] = *found;
    const TemplatePreview preview = filledTemplate(text, command.values);
    OutgoingMessage outgoing;
    outgoing.kind = MessageKind::Template;
    outgoing.text = preview.body;
    outgoing.content = TemplateContent{.name = row.name,
                                       .language = row.language,
                                       .category = row.category,
                                       .header = preview.header,
                                       .footer = text.footer,
                                       .buttons = preview.buttons,
                                       .values = command.values};
    if (const QString problem = sendProblem(open->conversation.channel, outgoing); !problem.isEmpty())
        return refuse(ErrorCode::Refused, problem);
    const Leaving leaving{.kind = MessageKind::Template, .isMarketing = row.category == "marketing"_L1};
    const outbox::When when = takenBackFor(command.undoSeconds, context.now);
    if (const auto may = checkLeaving(open->facts, leaving, std::max(when.notBefore, context.now)); !may)
        return tl::unexpected(may.error());
    return queuePersons(transaction,
                        {.conversation = command.conversation,
                         .contact = open->conversation.contact,
                         .kind = outgoing.kind,
                         .text = outgoing.text,
                         .content = outgoing.content,
                         .when = when},
                        context);
}

CommandResult<QueuedMessage> holdAnswer(Transaction &transaction, const HoldAnswer &command,
                                        const CommandContext &context)
{
    const QString text = command.text.trimmed();
    if (text.isEmpty())
        return refuse(ErrorCode::Refused, u"text_empty"_s);
    const auto waiting = held::waiting(transaction.database(), command.conversation);
    if (!waiting)
        return failed(waiting, u"held answer");
    if (*waiting)
        return refuse(ErrorCode::Conflict, u"already_held"_s);
    const auto sent = sendTemplate(
        transaction, {command.conversation, command.name, command.language, command.values, command.undoSeconds},
        context);
    if (!sent)
        return sent;
    const auto kept = held::add(transaction, {.conversation = command.conversation,
                                              .sentTemplate = sent->message,
                                              .text = text,
                                              .staff = context.staff,
                                              .createdAt = context.now});
    if (!kept)
        return failed(kept, u"hold answer");
    return sent;
}

CommandResult<Done> heldDone(const Result<> &result)
{
    if (!result && result.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"nothing_held"_s);
    return replyWhenDone(result, Done{});
}

CommandResult<Done> editHeldAnswer(Transaction &transaction, const EditHeldAnswer &command,
                                   const CommandContext &context)
{
    const QString text = command.text.trimmed();
    if (text.isEmpty())
        return refuse(ErrorCode::Refused, u"text_empty"_s);
    return heldDone(held::edit(transaction, command.conversation, text, context.now));
}

CommandResult<Done> cancelHeldAnswer(Transaction &transaction, const CancelHeldAnswer &command,
                                     const CommandContext &context)
{
    return heldDone(held::cancel(transaction, command.conversation, context.now));
}

CommandResult<Done> scheduleMessage(Transaction &transaction, const ScheduleMessage &command,
                                    const CommandContext &context)
{
    if (command.sendAt && *command.sendAt <= context.now)
        return refuse(ErrorCode::Refused, u"time_is_past"_s);
    const auto message = messages::find(transaction.database(), command.message);
    if (!message)
        return failed(message, u"message");
    if (!*message || (*message)->direction != Direction::Outbound)
        return refuse(ErrorCode::NotFound, u"no_such_message"_s);
    const outbox::When when = command.sendAt ? outbox::When{*command.sendAt, true} : outbox::When{};
    const Result<> moved = outbox::reschedule(transaction, command.message, when);
    if (!moved && moved.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"already_left"_s);
    if (!moved)
        return failed(moved, u"reschedule");
    const auto why = outbox::obstacleAt(transaction.database(), command.message, command.sendAt.value_or(context.now));
    if (!why)
        return failed(why, u"reply window");
    return why->isEmpty() ? CommandResult<Done>(Done{}) : refuse(ErrorCode::Refused, *why);
}

CommandResult<Message> commentToAnswer(Transaction &transaction, MessageId id)
{
    const auto found = messages::find(transaction.database(), id);
    if (!found)
        return failed(found, u"comment");
    if (!*found)
        return refuse(ErrorCode::NotFound, u"no_such_message"_s);
    const Message &comment = **found;
    const bool isComment = comment.kind == MessageKind::Comment && comment.direction == Direction::Inbound;
    if (!isComment || !comment.remoteId.isValid() || comment.deletedAt)
        return refuse(ErrorCode::Refused, u"not_a_comment"_s);
    return comment;
}

CommandResult<QueuedMessage> replyToComment(Transaction &transaction, const ReplyToComment &command,
                                            const CommandContext &context)
{
    const auto comment = commentToAnswer(transaction, command.comment);
    if (!comment)
        return tl::unexpected(comment.error());
    if (command.isPrivate && isMention(comment->remoteId.value()))
        return refuse(ErrorCode::Refused, u"not_a_comment"_s); // only under posts of our own
    auto open = conversationToSend(transaction, comment->conversation, context.now);
    if (!open)
        return tl::unexpected(open.error());
    const Reach reach = command.isPrivate ? Reach::PrivateReply : Reach::PublicReply;
    if (command.isPrivate) // its own window, whatever else was written
        open->facts.window = {
            .channel = open->conversation.channel, .lastCommentAt = comment->at, .blocked = open->facts.window.blocked};
    const outbox::When when = takenBackFor(command.undoSeconds, context.now);
    const Instant leaves = std::max(when.notBefore, context.now);
    if (const auto may = checkLeaving(open->facts, {.kind = MessageKind::Comment, .reach = reach}, leaves); !may)
        return tl::unexpected(may.error());
    OutgoingMessage outgoing;
    outgoing.kind = MessageKind::Comment;
    outgoing.text = command.text.trimmed();
    outgoing.content = CommentContent{.commentId = comment->remoteId.value(), .isPrivateReply = command.isPrivate};
    if (const QString problem = sendProblem(open->conversation.channel, outgoing); !problem.isEmpty())
        return refuse(ErrorCode::Refused, problem);
    const auto queued = queuePersons(transaction,
                                     {.conversation = comment->conversation,
                                      .contact = open->conversation.contact,
                                      .kind = outgoing.kind,
                                      .text = outgoing.text,
                                      .content = outgoing.content,
                                      .replyTo = comment->id,
                                      .when = when},
                                     context);
    if (!queued || !command.isPrivate)
        return queued;
    const Result<> reserved = commentreplies::reserve(transaction, comment->remoteId.value(), queued->message);
    if (!reserved && reserved.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"already_replied"_s);
    return replyWhenDone(reserved, *queued);
}

} // namespace

void addOutboundCommands(CommandRouter &router)
{
    router.add<SendContent>(sendContent);
    router.add<SendTemplate>(sendTemplate);
    router.add<HoldAnswer>(holdAnswer);
    router.add<EditHeldAnswer>(editHeldAnswer);
    router.add<CancelHeldAnswer>(cancelHeldAnswer);
    router.add<ScheduleMessage>(scheduleMessage);
    router.add<ReplyToComment>(replyToComment);
}

} // namespace migochat
