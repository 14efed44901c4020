#include "app/store/messagerow.h"

namespace migochat::messages {

namespace {

constexpr int kFirstSourceColumn = 19;
constexpr int kFirstExtraColumn = 28;
constexpr qsizetype kPreviewLength = 200;

MessageSource readSource(const Statement &row)
{
    constexpr int at = kFirstSourceColumn;
    if (row.isNull(at))
        return {};
    return {row.enumerator(at, SourceKind::Direct),
            row.text(at + 1),
            row.text(at + 2),
            row.text(at + 3),
            row.text(at + 4),
            row.text(at + 5),
            row.text(at + 6),
            row.text(at + 7),
            row.text(at + 8)};
}

void readExtras(const Statement &row, Message &message)
{
    constexpr int at = kFirstExtraColumn;
    // What cannot be read is shown by its text and kind alone.
    message.content = contentFromJson(row.text(at).toUtf8()).value_or(MessageContent());
    message.forwarded = row.integer(at + 1) != 0;
    message.editedAt = row.optionalInstant(at + 2);
    message.deletedAt = row.optionalInstant(at + 3);
    const auto hidden = row.optionalInstant(at + 4);
    const auto shown = row.optionalInstant(at + 5);
    if (hidden && (!shown || *shown < *hidden))
        message.hiddenAt = hidden;
    message.billing = row.text(at + 6);
    if (message.failureCode.isEmpty())
        message.failureCode = row.text(at + 7);
    message.sentAt = row.optionalInstant(at + 8);
    message.deliveredAt = row.optionalInstant(at + 9);
    message.readAt = row.optionalInstant(at + 10);
    message.attempts = static_cast<int>(row.integer(at + 11));
}

} // namespace

Message readMessage(const Statement &row)
{
    Message message;
    message.id = row.id<MessageId>(0);
    message.conversation = row.id<ConversationId>(1);
    message.contact = row.id<ContactId>(2);
    message.direction = row.enumerator(3, Direction::Inbound);
    message.author = row.enumerator(4, Author::Customer);
    message.staff = row.id<StaffId>(5);
    message.staffName = row.text(6);
    message.kind = row.enumerator(7, MessageKind::Unsupported);
    message.kindText = row.text(8);
    message.text = row.text(9);
    message.at = row.instant(10);
    message.receivedAt = row.instant(11);
    message.state = row.enumerator(12, DeliveryState::Unknown);
    message.remoteId = RemoteMessageId(row.text(13));
    message.replyToRemoteId = RemoteMessageId(row.text(14));
    message.replyTo = row.id<MessageId>(15);
    message.failureCode = row.text(16);
    message.failureDetail = row.text(17);
    message.fromDraft = !row.isNull(18) && message.author == Author::Staff;
    message.source = readSource(row);
    readExtras(row, message);
    return message;
}

QString previewOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype lineEnd = trimmed.indexOf(u'\n');
    qsizetype length = std::min(lineEnd < 0 ? trimmed.size() : lineEnd, kPreviewLength);
    if (length > 0 && length < trimmed.size() && trimmed[length - 1].isHighSurrogate())
        --length;
    return trimmed.first(length).trimmed();
}

} // namespace migochat::messages
