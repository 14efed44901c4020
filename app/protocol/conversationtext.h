#pragma once

#include "app/protocol/json.h"

namespace migochat::json {

/// The body of commands that are a text for a conversation and nothing else: members `conversation` and `text`.
template <typename Command>
[[nodiscard]] QJsonObject conversationText(const Command &command)
{
    return {{QStringLiteral("conversation"), command.conversation.value()}, {QStringLiteral("text"), command.text}};
}

template <typename Command>
[[nodiscard]] Result<Command> conversationTextOf(const QJsonObject &object)
{
    const auto conversation = requireId<ConversationId>(object, QLatin1StringView("conversation"));
    if (!conversation)
        return failed(conversation);
    const auto text = requireText(object, QLatin1StringView("text"));
    if (!text)
        return failed(text);
    return Command{*conversation, *text};
}

} // namespace migochat::json
