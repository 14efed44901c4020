#pragma once

#include "app/protocol/commands.h"

/// What a person can do to a lead beside its stage, label and follow-up.
namespace migochat {

/// Longest line of products that a lead shows, in characters.
inline constexpr int kLongestInterest = 120;
/// The most that a lead can be worth.
inline constexpr Money kMostValuable{100'000'000'000};

/// What is not named stays as it is. Refused with "no_such_lead", "value_range" (less than nothing, or more than
/// kMostValuable) or "interest_too_long".
struct EditLead {
    static constexpr QLatin1StringView kName{"edit_lead"};
    using Reply = Done;
    LeadId lead{};
    std::optional<Money> value{};
    std::optional<QString> interest{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EditLead> fromJson(const QJsonObject &object);
};

/// The chat of a lead that was typed in.
struct BegunLead {
    ConversationId conversation{};
    bool isKnown = false; ///< somebody has the number already: nothing was changed
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BegunLead> fromJson(const QJsonObject &object);
};

/// A customer who did not write yet, with a WhatsApp chat that only a template can begin. Refused with "name_empty",
/// "phone_invalid", "interest_too_long", "unknown_staff" or "no_whatsapp" (we have no number there).
struct BeginLead {
    static constexpr QLatin1StringView kName{"begin_lead"};
    using Reply = BegunLead;
    QString name{};
    QString phone{}; ///< in any spelling
    QString interest{};
    StaffId owner{}; ///< invalid: nobody yet
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BeginLead> fromJson(const QJsonObject &object);
};

} // namespace migochat
