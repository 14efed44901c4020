#include "app/protocol/commands.h"
#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject MarkRead::toJson() const
{
    return {{u"conversation"_s, conversation.value()}};
}

Result<MarkRead> MarkRead::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    return MarkRead{*conversation};
}

QJsonObject SetConversationStatus::toJson() const
{
    return {{u"conversation"_s, conversation.value()},
            {u"status"_s, QString(toText(status))},
            {u"snoozed_until"_s, json::instantValue(snoozedUntil)}};
}

Result<SetConversationStatus> SetConversationStatus::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    const auto status = json::requireEnum<ConversationStatus>(object, "status"_L1);
    if (!status)
        return failed(status);
    const auto until = json::optionalInstant(object, "snoozed_until"_L1);
    if (!until)
        return failed(until);
    return SetConversationStatus{*conversation, *status, *until};
}

QJsonObject AssignConversation::toJson() const
{
    return {{u"conversation"_s, conversation.value()}, {u"assignee"_s, json::idValue(assignee)}};
}

Result<AssignConversation> AssignConversation::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    const auto assignee = json::optionalId<StaffId>(object, "assignee"_L1);
    if (!assignee)
        return failed(assignee);
    return AssignConversation{*conversation, *assignee};
}

QJsonObject SetAssistantMode::toJson() const
{
    return {{u"conversation"_s, conversation.value()}, {u"mode"_s, QString(toText(mode))}};
}

Result<SetAssistantMode> SetAssistantMode::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    const auto mode = json::requireEnum<AssistantMode>(object, "mode"_L1);
    if (!mode)
        return failed(mode);
    return SetAssistantMode{*conversation, *mode};
}

QJsonObject DismissDraft::toJson() const
{
    return {{u"draft"_s, draft.value()}};
}

Result<DismissDraft> DismissDraft::fromJson(const QJsonObject &object)
{
    const auto draft = json::requireId<DraftId>(object, "draft"_L1);
    if (!draft)
        return failed(draft);
    return DismissDraft{*draft};
}

} // namespace migochat
