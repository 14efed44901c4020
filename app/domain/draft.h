#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"

#include <QStringList>

#include <array>

namespace migochat {

/// What the assistant decided to do with a customer's message.
enum class ReplyAction { Continue, HandOver, Ask };

template <>
struct EnumText<ReplyAction> {
    static constexpr std::array table{
        std::pair{ReplyAction::Continue, QLatin1StringView("continue")},
        std::pair{ReplyAction::HandOver, QLatin1StringView("hand_over")},
        std::pair{ReplyAction::Ask, QLatin1StringView("ask")},
    };
};

enum class DraftState {
    Proposed,
    Sent,      ///< a person sent it, or it went out in Auto mode
    Dismissed, ///< a person did not want it
    Discarded, ///< the conversation moved on before it could be used
};

template <>
struct EnumText<DraftState> {
    static constexpr std::array table{
        std::pair{DraftState::Proposed, QLatin1StringView("proposed")},
        std::pair{DraftState::Sent, QLatin1StringView("sent")},
        std::pair{DraftState::Dismissed, QLatin1StringView("dismissed")},
        std::pair{DraftState::Discarded, QLatin1StringView("discarded")},
    };
};

/// An answer that the assistant would give, with what it rests on.
struct Draft {
    DraftId id;
    ConversationId conversation;
    MessageId basedOn;
    qint64 basedOnVersion = 0;
    QString reply;
    ReplyAction action = ReplyAction::Continue;
    QString language;
    QString intent;
    QString reason;       ///< why it hands over, a short machine word
    QString summary;      ///< one line for staff
    QStringList evidence; ///< "SKU BW-SH-044", "policy:shipping"
    DraftState state = DraftState::Proposed;
    QString model; ///< model id, or "keywords" for the fallback answers
    Instant createdAt{};
    bool isAskedAgain = false; ///< another answer to the same message is being written
};

/// Tokens and cost of one call. Cost in micro US dollars.
struct AiUsage {
    ConversationId conversation;
    DraftId draft;
    QString model;
    int promptTokens = 0;
    int cachedTokens = 0;
    int answerTokens = 0;
    int thoughtTokens = 0;
    qint64 costMicroUsd = 0;
    QString outcome; ///< finish reason or error word
    int latencyMs = 0;
    Instant at{};
};

} // namespace migochat
