#include "app/protocol/commands.h"
#include "app/protocol/conversationtext.h"
#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject QueuedMessage::toJson() const
{
    return {{u"message"_s, message.value()}};
}

Result<QueuedMessage> QueuedMessage::fromJson(const QJsonObject &object)
{
    const auto message = json::requireId<MessageId>(object, "message"_L1);
    if (!message)
        return failed(message);
    return QueuedMessage{*message};
}

QJsonObject SavedNote::toJson() const
{
    return {{u"note"_s, note.value()}};
}

Result<SavedNote> SavedNote::fromJson(const QJsonObject &object)
{
    const auto note = json::requireId<NoteId>(object, "note"_L1);
    if (!note)
        return failed(note);
    return SavedNote{*note};
}

QJsonObject SendMessage::toJson() const
{
    return {{u"conversation"_s, conversation.value()},
            {u"text"_s, text},
            {u"reply_to"_s, json::idValue(replyTo)},
            {u"draft"_s, json::idValue(draft)}};
}

Result<SendMessage> SendMessage::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    const auto text = json::requireText(object, "text"_L1);
    if (!text)
        return failed(text);
    const auto replyTo = json::optionalId<MessageId>(object, "reply_to"_L1);
    if (!replyTo)
        return failed(replyTo);
    const auto draft = json::optionalId<DraftId>(object, "draft"_L1);
    if (!draft)
        return failed(draft);
    return SendMessage{*conversation, *text, *replyTo, *draft};
}

QJsonObject ResendMessage::toJson() const
{
    return {{u"message"_s, message.value()}};
}

Result<ResendMessage> ResendMessage::fromJson(const QJsonObject &object)
{
    const auto message = json::requireId<MessageId>(object, "message"_L1);
    if (!message)
        return failed(message);
    return ResendMessage{*message};
}

QJsonObject CancelMessage::toJson() const
{
    return {{u"message"_s, message.value()}};
}

Result<CancelMessage> CancelMessage::fromJson(const QJsonObject &object)
{
    const auto message = json::requireId<MessageId>(object, "message"_L1);
    if (!message)
        return failed(message);
    return CancelMessage{*message};
}

QJsonObject SaveNote::toJson() const
{
    return json::conversationText(*this);
}

Result<SaveNote> SaveNote::fromJson(const QJsonObject &object)
{
    return json::conversationTextOf<SaveNote>(object);
}

} // namespace migochat
