#include "ui/control/writtenagain.h"

#include "ui/models/roles.h"
#include "ui/text/direction.h"

#include <QDir>

namespace migochat {

namespace {

QList<WaitingFile> filesOf(const Message &message, const QString &mediaFolder)
{
    QList<WaitingFile> files;
    for (const Attachment &attachment : message.attachments) {
        if (attachment.localPath.isEmpty())
            continue;
        WaitingFile file;
        file.path = QDir(mediaFolder).filePath(attachment.localPath);
        file.name = withoutBidiControls(attachment.fileName);
        file.kind = toText(message.kind);
        files.append(file);
    }
    return files;
}

bool isWrittenHere(const Message &message)
{
    return message.kind == MessageKind::Text || message.kind == MessageKind::Comment ||
           message.kind == MessageKind::Template || message.kind == MessageKind::Product ||
           !message.attachments.isEmpty();
}

} // namespace

Written writtenAgain(const ThreadRow &row, const std::optional<composing::Facts> &facts, const Format &format,
                     const QString &mediaFolder)
{
    const auto *message = std::get_if<Message>(&row.item.content);
    if (!message || !isWrittenHere(*message))
        return {};
    Written written{.conversation = message->conversation,
                    .text = message->text,
                    .quoted = quoteOf(row.quoted, format),
                    .files = filesOf(*message, mediaFolder)};
    if (const auto *comment = std::get_if<CommentContent>(&message->content))
        written.way = comment->isPrivateReply ? Written::Way::PrivateReply : Written::Way::PublicReply;
    if (const auto *cards = std::get_if<CardsContent>(&message->content))
        written.products = cards->cards;
    if (const auto *content = std::get_if<TemplateContent>(&message->content)) {
        const bool waitsBehindIt = facts && facts->held && facts->held->sentTemplate == message->id;
        written.text = waitsBehindIt ? facts->held->text : QString();
        written.chosenTemplate = TemplateChoice{content->name, content->language, content->values};
    }
    return written;
}

} // namespace migochat
