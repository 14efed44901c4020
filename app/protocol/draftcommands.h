#pragma once

#include "app/protocol/commands.h"

namespace migochat {

/// The assistant answers the same message of the customer once more; what it suggested before stays to be leafed through.
/// Refused with "no_such_draft" (nothing is suggested here), "assistant_suggests_not" (it is off, or answers by itself),
/// "enough_suggestions" (four for one message).
struct SuggestAgain {
    static constexpr QLatin1StringView kName{"suggest_again"};
    using Reply = Done;
    ConversationId conversation{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SuggestAgain> fromJson(const QJsonObject &object);
};

/// A dismissed suggestion is offered again. Refused with "no_such_draft", and with "draft_is_settled" once something was
/// written in the chat since, another one is offered there or the assistant is off.
struct RestoreDraft {
    static constexpr QLatin1StringView kName{"restore_draft"};
    using Reply = Done;
    DraftId draft{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RestoreDraft> fromJson(const QJsonObject &object);
};

} // namespace migochat
