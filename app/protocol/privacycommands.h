#pragma once

#include "app/protocol/commands.h"

/// What is written down before customers' data is shown or leaves.
namespace migochat {

/// Somebody from whom numbers are hidden looks at this customer's: a line of the customer's history says so. Refused with
/// "no_such_contact".
struct LookAtNumber {
    static constexpr QLatin1StringView kName{"look_at_number"};
    using Reply = Done;
    ContactId contact{};
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("contact"), contact.value()}}; }
    [[nodiscard]] static Result<LookAtNumber> fromJson(const QJsonObject &object);
};

/// So many chats are about to be saved as a file. Refused with "too_many_chats" for somebody from whom numbers are hidden.
struct NoteExport {
    static constexpr QLatin1StringView kName{"note_export"};
    using Reply = Done;
    int conversations = 0;
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("conversations"), conversations}}; }
    [[nodiscard]] static Result<NoteExport> fromJson(const QJsonObject &object);
};

} // namespace migochat
