#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/instant.h"

#include <array>
#include <optional>

namespace migochat {

/// What the assistant may do in one conversation. Stored per conversation, checked again inside the transaction
/// that queues an answer.
enum class AssistantMode {
    Off,     ///< stays silent
    Suggest, ///< writes drafts for a person
    Auto,    ///< answers by itself
    Paused,  ///< handed over; a person has to release it
    Human,   ///< a person wrote; silent until `until`, then back to `resumeMode`
};

template <>
struct EnumText<AssistantMode> {
    static constexpr std::array table{
        std::pair{AssistantMode::Off, QLatin1StringView("off")},
        std::pair{AssistantMode::Suggest, QLatin1StringView("suggest")},
        std::pair{AssistantMode::Auto, QLatin1StringView("auto")},
        std::pair{AssistantMode::Paused, QLatin1StringView("paused")},
        std::pair{AssistantMode::Human, QLatin1StringView("human")},
    };
};

struct AssistantState {
    AssistantMode mode = AssistantMode::Suggest;
    AssistantMode resumeMode = AssistantMode::Suggest; ///< what Human returns to
    std::optional<Instant> until;                      ///< end of Human
    QString reason;                                    ///< why Paused, a short machine word such as "complaint"

    /// Mode at a given time: Human that has run out counts as `resumeMode`.
    [[nodiscard]] AssistantMode effective(Instant now) const
    {
        return mode == AssistantMode::Human && until && *until <= now ? resumeMode : mode;
    }

    friend bool operator==(const AssistantState &, const AssistantState &) = default;
};

/// How long a person's message keeps the assistant out of a conversation.
inline constexpr std::chrono::hours kHumanPause{12};

} // namespace migochat
