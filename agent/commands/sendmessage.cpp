#include "agent/commands/sendmessage.h"

#include "app/domain/replywindow.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"

namespace migochat
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// A channel that told no limit: the smallest one we know of.
constexpr int kSmallestTextLimit = 1000;

CommandResult<QString> checkedText(const SendMessage &command, const Conversation &conversation,
                                   const CommandContext &context)
{
    const QString text = command.text.trimmed();
    if (text.isEmpty())
        return refuse(ErrorCode::Refused, u"text_empty"_s);
    if (text.size() > context.textLimits.value(conversation.channel, kSmallestTextLimit))
        return refuse(ErrorCode::Refused, u"text_too_long"_s);
    return text;
}

CommandResult<std::optional<Draft>> draftOf(Transaction &transaction, const SendMessage &command)
{
    if (!command.draft.isValid())
        return std::nullopt;
    const auto draft = drafts::find(transaction.database(), command.draft);
    if (!draft)
        return failed(draft, u"draft");
    if (!*draft || (*draft)->conversation != command.conversation)
        return refuse(ErrorCode::NotFound, u"no_such_draft"_s);
    return *draft;
}

CommandResult<Done> checkAnswered(Transaction &transaction, const SendMessage &command)
{
    if (!command.replyTo.isValid())
        return Done{};
    const auto answered = messages::find(transaction.database(), command.replyTo);
    if (!answered)
        return failed(answered, u"answered message");
    if (!*answered || (*answered)->conversation != command.conversation)
        return refuse(ErrorCode::NotFound, u"no_such_message"_s);
    return Done{};
}

/// A person has spoken: the assistant keeps quiet, its draft is used up, the customer has been contacted.
Result<> settleAround(Transaction &transaction, const SendMessage &command, const Conversation &conversation,
                      const CommandContext &context)
{
    if (command.draft.isValid()) {
        const Result<> used = drafts::settle(transaction, command.draft, DraftState::Sent, context.staff, context.now);
        if (!used)
            return failed(used, u"settle draft");
    }
    if (const Result<> paused = conversations::personWrote(transaction, conversation.id, context.now); !paused)
        return failed(paused, u"a person wrote");
    if (const Result<> read = conversations::markRead(transaction, conversation.id); !read)
        return failed(read, u"mark read");
    return leads::contacted(transaction, conversation.contact, context.actor(), context.now);
}

} // namespace

CommandResult<Conversation> openConversation(Transaction &transaction, ConversationId id, Instant now)
{
    const auto found = conversations::find(transaction.database(), id);
    if (!found)
        return failed(found, u"conversation");
    if (!*found)
        return refuse(ErrorCode::NotFound, u"no_such_conversation"_s);
    const Conversation &conversation = **found;
    const auto contact = contacts::find(transaction.database(), conversation.contact);
    if (!contact)
        return failed(contact, u"contact");
    if (conversation.status == ConversationStatus::Spam || (*contact && (*contact)->blocked))
        return refuse(ErrorCode::Refused, u"blocked"_s);
    const WindowFacts facts{conversation.channel, conversation.lastCustomerMessageAt, conversation.freeEntryUntil};
    switch (replyWindow(facts, now).window) {
    case ReplyWindow::Open:
    case ReplyWindow::HumanOnly: // a person wrote this
        return conversation;
    case ReplyWindow::TemplateOnly:
        return refuse(ErrorCode::Refused, u"window_template"_s);
    case ReplyWindow::PrivateReply:
    case ReplyWindow::Closed:
        break;
    case ReplyWindow::Blocked:
        return refuse(ErrorCode::Refused, u"blocked"_s);
    }
    return refuse(ErrorCode::Refused, u"window_closed"_s);
}

CommandResult<QueuedMessage> sendMessage(Transaction &transaction, const SendMessage &command,
                                         const CommandContext &context)
{
    const auto conversation = openConversation(transaction, command.conversation, context.now);
    if (!conversation)
        return tl::unexpected(conversation.error());
    const auto text = checkedText(command, *conversation, context);
    if (!text)
        return tl::unexpected(text.error());
    const auto draft = draftOf(transaction, command);
    if (!draft)
        return tl::unexpected(draft.error());
    if (const auto answered = checkAnswered(transaction, command); !answered)
        return tl::unexpected(answered.error());
    const auto message = messages::appendOutbound(transaction, {.conversation = command.conversation,
                                                                .author = Author::Staff,
                                                                .staff = context.staff,
                                                                .text = *text,
                                                                .replyTo = command.replyTo,
                                                                .draft = command.draft,
                                                                .at = context.now});
    if (!message)
        return failed(message, u"append message");
    if (const auto queued = outbox::enqueue(transaction, *message, context.now); !queued)
        return failed(queued, u"queue message");
    return replyWhenDone(settleAround(transaction, command, *conversation, context), QueuedMessage{*message});
}

} // namespace migochat
