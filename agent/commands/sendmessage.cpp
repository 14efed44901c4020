#include "agent/commands/sendmessage.h"

#include "app/domain/medialimits.h"
#include "app/domain/sendlimits.h"
#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/messages.h"
#include "app/store/outboxwaiting.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More bubbles than this at once read as a mistake, and WhatsApp slows a pair down.
constexpr qsizetype kMostParts = 10;

/// A channel whose limit is no simple number of characters is known to the domain, another one told its own.
TextLimit limitOf(const ChannelKind &channel, const CommandContext &context)
{
    TextLimit limit = textLimitOf(channel);
    if (limit.unit == TextLimit::Unit::Characters && context.textLimits.contains(channel))
        limit.most = context.textLimits.value(channel);
    return limit;
}

CommandResult<Done> checkDraft(Transaction &transaction, const SendContent &command)
{
    if (!command.draft.isValid())
        return Done{};
    const auto draft = drafts::find(transaction.database(), command.draft);
    if (!draft)
        return failed(draft, u"draft");
    if (!*draft || (*draft)->conversation != command.conversation)
        return refuse(ErrorCode::NotFound, u"no_such_draft"_s);
    return Done{};
}

/// Words that stand in a draft of the assistant are the assistant's, also when a person sends them: the platforms let
/// nothing automatic out under the human-agent tag.
Result<Author> authorOf(Transaction &transaction, const SendContent &command)
{
    if (!command.draft.isValid() || command.kind != MessageKind::Text)
        return Author::Staff;
    const auto draft = drafts::find(transaction.database(), command.draft);
    if (!draft)
        return failed(draft, u"draft");
    const bool isHeldAnswer = *draft && (*draft)->reason == "held_answer"_L1; // a person wrote that
    const bool isDrafted = *draft && !isHeldAnswer && (*draft)->reply.contains(command.text.trimmed());
    return isDrafted ? Author::Assistant : Author::Staff;
}

CommandResult<Done> checkAnswered(Transaction &transaction, const SendContent &command)
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

/// Only what the desktop laid into its own folder leaves.
CommandResult<Done> checkFiles(const SendContent &command, const ChannelKind &channel, const CommandContext &context)
{
    for (const OutgoingUpload &file : command.files) {
        const QString path = QDir::cleanPath(file.path);
        const bool isOurs = path.startsWith("outgoing/"_L1) && !path.contains("../"_L1) && path == file.path;
        if (!isOurs || context.mediaFolder.isEmpty() || file.sha256.size() != 64)
            return refuse(ErrorCode::Refused, u"file_missing"_s);
        const QFileInfo info(QDir(context.mediaFolder).filePath(path));
        if (!info.isFile() || info.isSymLink() || info.size() != file.bytes || file.bytes == 0)
            return refuse(ErrorCode::Refused, u"file_missing"_s);
        // The desktop has converted what had to be; pictures' sizes are its business.
        const UploadVerdict verdict =
            judgeUpload(channel, {.kind = toText(command.kind),
                                  .mimeType = file.mimeType,
                                  .bytes = file.bytes,
                                  .size = QSize(512, 512),
                                  .codec = command.kind == MessageKind::Voice ? u"opus"_s : QString(),
                                  .channels = 1});
        if (verdict.reason != UploadVerdict::Reason::None && verdict.reason != UploadVerdict::Reason::Size)
            return refuse(ErrorCode::Refused, u"file_refused"_s);
    }
    return Done{};
}

CommandResult<Done> checkForm(const SendContent &command, const ChannelKind &channel)
{
    const bool hasOwnCommand = std::holds_alternative<TemplateContent>(command.content) ||
                               std::holds_alternative<CommentContent>(command.content);
    if (hasOwnCommand)
        return refuse(ErrorCode::Refused, u"kind_unsupported"_s);
    OutgoingMessage outgoing;
    outgoing.kind = command.kind;
    outgoing.text = command.text;
    outgoing.content = command.content;
    outgoing.files.resize(command.files.size());
    const QString problem = sendProblem(channel, outgoing);
    return problem.isEmpty() ? CommandResult<Done>(Done{}) : refuse(ErrorCode::Refused, problem);
}

CommandResult<outbox::When> checkedTime(const SendContent &command, Instant now)
{
    if (command.sendAt && *command.sendAt <= now)
        return refuse(ErrorCode::Refused, u"time_is_past"_s);
    if (command.sendAt)
        return outbox::When{*command.sendAt, true};
    return takenBackFor(command.undoSeconds, now);
}

/// The assistant's own words, word for word: a person agreed and took nothing over.
Result<bool> isAsDrafted(Transaction &transaction, const PersonsMessage &message)
{
    if (!message.draft.isValid())
        return false;
    const auto draft = drafts::find(transaction.database(), message.draft);
    if (!draft)
        return failed(draft, u"draft");
    return *draft && (*draft)->reply.trimmed() == message.text;
}

/// Who answers from now on. What waits to be drafted is answered either way.
Result<> settleAssistant(Transaction &transaction, const PersonsMessage &message, const CommandContext &context)
{
    const Result<bool> agreed = isAsDrafted(transaction, message);
    if (!agreed)
        return failed(agreed);
    if (!*agreed)
        return conversations::personWrote(transaction, message.conversation, context.now);
    if (const Result<> gone = drafts::discardProposed(transaction, message.conversation, context.now); !gone)
        return failed(gone);
    return drafts::dropTask(transaction, message.conversation);
}

/// A person has spoken.
Result<> settleAround(Transaction &transaction, const PersonsMessage &message, const CommandContext &context)
{
    if (message.draft.isValid()) {
        // An earlier suggestion may be sent: only one for a message can be proposed or sent.
        if (const Result<> others = drafts::discardProposed(transaction, message.conversation, context.now); !others)
            return failed(others, u"discard drafts");
        const Result<> used = drafts::settle(transaction, message.draft, DraftState::Sent, context.staff, context.now);
        if (!used)
            return failed(used, u"settle draft");
    }
    if (const Result<> settled = settleAssistant(transaction, message, context); !settled)
        return failed(settled, u"a person wrote");
    if (const Result<> read = conversations::markRead(transaction, message.conversation); !read)
        return failed(read, u"mark read");
    return leads::contacted(transaction, message.contact, context.actor(), context.now);
}

Result<MessageId> queuePart(Transaction &transaction, const PersonsMessage &message, const QString &text,
                            const CommandContext &context)
{
    const auto id = messages::appendOutbound(transaction, {.conversation = message.conversation,
                                                           .author = Author::Staff,
                                                           .staff = context.staff,
                                                           .text = text,
                                                           .replyTo = message.replyTo,
                                                           .draft = message.draft,
                                                           .at = context.now,
                                                           .kind = message.kind,
                                                           .content = message.content});
    if (!id)
        return failed(id, u"append message");
    int position = 0;
    for (const OutgoingUpload &file : message.files) {
        const OutgoingFile stored{.attachment = {},
                                  .kind = toText(message.kind),
                                  .path = file.path,
                                  .mimeType = file.mimeType,
                                  .fileName = file.fileName,
                                  .bytes = file.bytes,
                                  .remoteId = {}};
        const Result<> attached = outbox::attach(transaction, *id, position++, {stored, file.sha256});
        if (!attached)
            return failed(attached, u"attach file");
    }
    const auto queued = outbox::enqueue(transaction, *id, context.now, message.when);
    return queued ? Result<MessageId>(*id) : failed(queued, u"queue message");
}

} // namespace

CommandResult<OpenConversation> conversationToSend(Transaction &transaction, ConversationId id, Instant now)
{
    const auto found = conversations::find(transaction.database(), id);
    if (!found)
        return failed(found, u"conversation");
    const auto facts = reaching::facts(transaction.database(), id, now);
    if (!facts)
        return failed(facts, u"sending facts");
    if (!*found || !*facts)
        return refuse(ErrorCode::NotFound, u"no_such_conversation"_s);
    return OpenConversation{**found, **facts};
}

outbox::When takenBackFor(int seconds, Instant now)
{
    return seconds > 0 ? outbox::When{now + std::chrono::seconds(seconds), false} : outbox::When{};
}

CommandResult<Done> checkLeaving(const SendingFacts &facts, const Leaving &message, Instant at)
{
    const QString why = sendingObstacle(facts, message, at);
    return why.isEmpty() ? CommandResult<Done>(Done{}) : refuse(ErrorCode::Refused, why);
}

CommandResult<QueuedMessage> queuePersons(Transaction &transaction, const PersonsMessage &message,
                                          const CommandContext &context)
{
    QStringList parts{message.text};
    const auto conversation = conversations::find(transaction.database(), message.conversation);
    if (!conversation)
        return failed(conversation, u"conversation");
    if (message.kind == MessageKind::Text && *conversation)
        parts = splitText(message.text, limitOf((*conversation)->channel, context));
    if (parts.size() > kMostParts)
        return refuse(ErrorCode::Refused, u"text_too_long"_s);
    PersonsMessage part = message;
    MessageId first;
    for (const QString &text : std::as_const(parts)) {
        const auto id = queuePart(transaction, part, text, context);
        if (!id)
            return failed(id);
        if (!first.isValid())
            first = *id;
        part.replyTo = {}; // the first part quotes
        part.when.follows = *id;
    }
    if (message.when.isScheduled && *conversation) { // nobody is answered before it leaves
        const Result<> waits = outbox::keepWaiting(transaction, message.conversation, (*conversation)->waitingSince);
        if (!waits)
            return failed(waits);
    }
    return replyWhenDone(settleAround(transaction, message, context), QueuedMessage{first});
}

CommandResult<QueuedMessage> sendContent(Transaction &transaction, const SendContent &command,
                                         const CommandContext &context)
{
    const auto open = conversationToSend(transaction, command.conversation, context.now);
    if (!open)
        return tl::unexpected(open.error());
    const auto when = checkedTime(command, context.now);
    if (!when)
        return tl::unexpected(when.error());
    const Result<Author> author = authorOf(transaction, command);
    if (!author)
        return failed(author);
    const Instant leaves = std::max(when->notBefore, context.now);
    if (const auto may = checkLeaving(open->facts, {.kind = command.kind, .author = *author}, leaves); !may)
        return tl::unexpected(may.error());
    if (const auto form = checkForm(command, open->conversation.channel); !form)
        return tl::unexpected(form.error());
    if (const auto files = checkFiles(command, open->conversation.channel, context); !files)
        return tl::unexpected(files.error());
    if (const auto draft = checkDraft(transaction, command); !draft)
        return tl::unexpected(draft.error());
    if (const auto answered = checkAnswered(transaction, command); !answered)
        return tl::unexpected(answered.error());
    return queuePersons(transaction,
                        {.conversation = command.conversation,
                         .contact = open->conversation.contact,
                         .kind = command.kind,
                         .text = command.text.trimmed(),
                         .content = command.content,
                         .files = command.files,
                         .replyTo = command.replyTo,
                         .draft = command.draft,
                         .when = *when},
                        context);
}

CommandResult<QueuedMessage> sendMessage(Transaction &transaction, const SendMessage &command,
                                         const CommandContext &context)
{
    return sendContent(transaction,
                       {.conversation = command.conversation,
                        .text = command.text,
                        .replyTo = command.replyTo,
                        .draft = command.draft},
                       context);
}

} // namespace migochat
