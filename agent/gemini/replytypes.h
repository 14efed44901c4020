#pragma once

#include "agent/gemini/geminitypes.h"
#include "app/domain/draft.h"
#include "app/domain/message.h"

namespace migochat {

/// One message of the conversation as the assistant may see it.
struct PromptMessage {
    Author author = Author::Customer;
    QString text;
    Instant at{};
};

/// Everything an answer may rest on. Order of history: oldest first; what has to be answered stands at its end.
struct ReplyPrompt {
    ConversationId conversation;
    QList<PromptMessage> history;
    QString customerName; ///< data for the model, never part of its instructions
    QString summary;      ///< of what is older than `history`, may be empty
    QString ownerRules;   ///< the owner's additions to the instruction
    QStringList declined; ///< answers to this message that staff read and did not take: another one is wanted
    qsizetype maxReplyLength = 2000;
};

/// What the assistant would do. Only a reply without `concerns` may leave without a person.
struct ReplyDraft {
    QString reply; ///< empty when it hands over silently
    ReplyAction action = ReplyAction::HandOver;
    QString language;
    QString intent;
    QString reason;  ///< machine word: why it hands over
    QString summary; ///< one line for staff
    QStringList evidence;
    QString model;                        ///< model id as answered, or "keywords"
    QStringList concerns;                 ///< what the checks found and could not be repaired
    QList<AiUsage> usage;                 ///< one per call, without conversation and draft ids
    std::optional<GeminiFailure> failure; ///< why Gemini did not answer, when it did not

    [[nodiscard]] bool maySendAlone() const
    {
        return concerns.isEmpty() && !reply.isEmpty() && action != ReplyAction::HandOver;
    }
};

/// The model name of answers that come from the keyword table.
inline constexpr QLatin1StringView kKeywordModel("keywords");

} // namespace migochat
