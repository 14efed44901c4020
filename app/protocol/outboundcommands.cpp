#include "app/protocol/outboundcommands.h"

#include "app/protocol/conversationtext.h"
#include "app/protocol/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestUndo = 60;
constexpr qsizetype kMostFiles = 10;

QJsonValue contentValue(const MessageContent &content)
{
    const QByteArray json = toJson(content);
    return json.isEmpty() ? QJsonValue() : QJsonValue(QJsonDocument::fromJson(json).object());
}

Result<MessageContent> readContent(const QJsonObject &object)
{
    const QJsonValue value = object.value("content"_L1);
    if (value.isUndefined() || value.isNull())
        return MessageContent();
    if (!value.isObject())
        return fail(ErrorCode::InvalidPayload, u"content is not an object"_s);
    return contentFromJson(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QJsonArray valueList(const QList<TemplateValue> &values)
{
    return contentValue(TemplateContent{.values = values}).toObject().value("values"_L1).toArray();
}

Result<QList<TemplateValue>> readValues(const QJsonObject &object)
{
    const QJsonValue list = object.value("values"_L1);
    if (!list.isArray())
        return fail(ErrorCode::InvalidPayload, u"values is not a list"_s);
    const QJsonObject wrapped{{u"type"_s, u"template"_s}, {u"values"_s, list}};
    const auto content = contentFromJson(QJsonDocument(wrapped).toJson(QJsonDocument::Compact));
    const auto *filled = content ? std::get_if<TemplateContent>(&*content) : nullptr;
    if (!filled)
        return fail(ErrorCode::InvalidPayload, u"values cannot be read"_s);
    return filled->values;
}

QJsonArray fileList(const QList<OutgoingUpload> &files)
{
    QJsonArray list;
    for (const OutgoingUpload &file : files)
        list.append(QJsonObject{{u"path"_s, file.path},
                                {u"sha256"_s, file.sha256},
                                {u"mime_type"_s, file.mimeType},
                                {u"file_name"_s, file.fileName},
                                {u"bytes"_s, file.bytes}});
    return list;
}

Result<QList<OutgoingUpload>> readFiles(const QJsonObject &object)
{
    QList<OutgoingUpload> files;
    const QJsonArray list = object.value("files"_L1).toArray();
    if (list.size() > kMostFiles)
        return fail(ErrorCode::InvalidPayload, u"too many files"_s);
    for (const QJsonValue item : list) {
        const QJsonObject one = item.toObject();
        const auto path = json::requireText(one, "path"_L1);
        const auto sha256 = json::requireText(one, "sha256"_L1);
        const auto mimeType = json::requireText(one, "mime_type"_L1);
        const auto fileName = json::requireText(one, "file_name"_L1);
        const auto bytes = json::requireNumber<qint64>(one, "bytes"_L1, 0);
        if (!path || !sha256 || !mimeType || !fileName || !bytes)
            return fail(ErrorCode::InvalidPayload, u"a file cannot be read"_s);
        files.append({*path, *sha256, *mimeType, *fileName, *bytes});
    }
    return files;
}

/// The members of SendTemplate, which HoldAnswer shares.
Result<SendTemplate> readTemplateCommand(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    const auto name = json::requireText(object, "name"_L1);
    if (!name)
        return failed(name);
    const auto language = json::requireText(object, "language"_L1);
    if (!language)
        return failed(language);
    const auto values = readValues(object);
    if (!values)
        return failed(values);
    const auto undo = json::requireNumber<int>(object, "undo_seconds"_L1, 0, kLongestUndo);
    if (!undo)
        return failed(undo);
    return SendTemplate{*conversation, *name, *language, *values, *undo};
}

/// Commands that are one id and nothing else.
template <typename C, typename I>
Result<C> readSingleId(const QJsonObject &object, QLatin1StringView key)
{
    const auto id = json::requireId<I>(object, key);
    if (!id)
        return failed(id);
    return C{*id};
}

} // namespace

QJsonObject SendContent::toJson() const
{
    return {{u"conversation"_s, conversation.value()},
            {u"kind"_s, QString(toText(kind))},
            {u"text"_s, text},
            {u"content"_s, contentValue(content)},
            {u"files"_s, fileList(files)},
            {u"reply_to"_s, json::idValue(replyTo)},
            {u"draft"_s, json::idValue(draft)},
            {u"send_at"_s, json::instantValue(sendAt)},
            {u"undo_seconds"_s, undoSeconds}};
}

Result<SendContent> SendContent::fromJson(const QJsonObject &object)
{
    SendContent command;
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    const auto kind = json::requireEnum<MessageKind>(object, "kind"_L1);
    const auto text = json::requireText(object, "text"_L1);
    if (!conversation || !kind || !text)
        return fail(ErrorCode::InvalidPayload, u"conversation, kind or text cannot be read"_s);
    const auto content = readContent(object);
    if (!content)
        return failed(content);
    const auto files = readFiles(object);
    if (!files)
        return failed(files);
    const auto replyTo = json::optionalId<MessageId>(object, "reply_to"_L1);
    const auto draft = json::optionalId<DraftId>(object, "draft"_L1);
    const auto sendAt = json::optionalInstant(object, "send_at"_L1);
    const auto undo = json::requireNumber<int>(object, "undo_seconds"_L1, 0, kLongestUndo);
    if (!replyTo || !draft || !sendAt || !undo)
        return fail(ErrorCode::InvalidPayload, u"reply_to, draft, send_at or undo_seconds cannot be read"_s);
    return SendContent{*conversation, *kind, *text, *content, *files, *replyTo, *draft, *sendAt, *undo};
}

QJsonObject SendTemplate::toJson() const
{
    return {{u"conversation"_s, conversation.value()},
            {u"name"_s, name},
            {u"language"_s, language},
            {u"values"_s, valueList(values)},
            {u"undo_seconds"_s, undoSeconds}};
}

Result<SendTemplate> SendTemplate::fromJson(const QJsonObject &object)
{
    return readTemplateCommand(object);
}

QJsonObject HoldAnswer::toJson() const
{
    QJsonObject object = SendTemplate{conversation, name, language, values, undoSeconds}.toJson();
    object.insert("text"_L1, text);
    return object;
}

Result<HoldAnswer> HoldAnswer::fromJson(const QJsonObject &object)
{
    const auto sent = readTemplateCommand(object);
    if (!sent)
        return failed(sent);
    const auto text = json::requireText(object, "text"_L1);
    if (!text)
        return failed(text);
    return HoldAnswer{sent->conversation, sent->name, sent->language, sent->values, *text, sent->undoSeconds};
}

QJsonObject EditHeldAnswer::toJson() const
{
    return json::conversationText(*this);
}

Result<EditHeldAnswer> EditHeldAnswer::fromJson(const QJsonObject &object)
{
    return json::conversationTextOf<EditHeldAnswer>(object);
}

QJsonObject CancelHeldAnswer::toJson() const
{
    return {{u"conversation"_s, conversation.value()}};
}

Result<CancelHeldAnswer> CancelHeldAnswer::fromJson(const QJsonObject &object)
{
    return readSingleId<CancelHeldAnswer, ConversationId>(object, "conversation"_L1);
}

QJsonObject ScheduleMessage::toJson() const
{
    return {{u"message"_s, message.value()}, {u"send_at"_s, json::instantValue(sendAt)}};
}

Result<ScheduleMessage> ScheduleMessage::fromJson(const QJsonObject &object)
{
    const auto message = json::requireId<MessageId>(object, "message"_L1);
    if (!message)
        return failed(message);
    const auto sendAt = json::optionalInstant(object, "send_at"_L1);
    if (!sendAt)
        return failed(sendAt);
    return ScheduleMessage{*message, *sendAt};
}

QJsonObject ReplyToComment::toJson() const
{
    return {{u"comment"_s, comment.value()},
            {u"text"_s, text},
            {u"private"_s, isPrivate},
            {u"undo_seconds"_s, undoSeconds}};
}

Result<ReplyToComment> ReplyToComment::fromJson(const QJsonObject &object)
{
    const auto comment = json::requireId<MessageId>(object, "comment"_L1);
    if (!comment)
        return failed(comment);
    const auto text = json::requireText(object, "text"_L1);
    if (!text)
        return failed(text);
    const auto undo = json::requireNumber<int>(object, "undo_seconds"_L1, 0, kLongestUndo);
    if (!undo)
        return failed(undo);
    return ReplyToComment{*comment, *text, object.value("private"_L1).toBool(), *undo};
}

QJsonObject React::toJson() const
{
    return {{u"message"_s, message.value()}, {u"emoji"_s, emoji}};
}

Result<React> React::fromJson(const QJsonObject &object)
{
    const auto message = json::requireId<MessageId>(object, "message"_L1);
    if (!message)
        return failed(message);
    const auto emoji = json::requireText(object, "emoji"_L1);
    if (!emoji)
        return failed(emoji);
    return React{*message, *emoji};
}

QJsonObject SendTyping::toJson() const
{
    return {{u"conversation"_s, conversation.value()}, {u"typing"_s, isTyping}};
}

Result<SendTyping> SendTyping::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    return SendTyping{*conversation, object.value("typing"_L1).toBool()};
}

QJsonObject MarkSeen::toJson() const
{
    return {{u"conversation"_s, conversation.value()}};
}

Result<MarkSeen> MarkSeen::fromJson(const QJsonObject &object)
{
    return readSingleId<MarkSeen, ConversationId>(object, "conversation"_L1);
}

QJsonObject HideComment::toJson() const
{
    return {{u"comment"_s, comment.value()}, {u"action"_s, QString(toText(action))}};
}

Result<HideComment> HideComment::fromJson(const QJsonObject &object)
{
    const auto comment = json::requireId<MessageId>(object, "comment"_L1);
    if (!comment)
        return failed(comment);
    const auto action = json::requireEnum<CommentAction>(object, "action"_L1);
    if (!action)
        return failed(action);
    return HideComment{*comment, *action};
}

} // namespace migochat
