#pragma once

#include "app/protocol/commands.h"

namespace migochat {

/// A note that stands at the customer from now on, or no longer. Refused with "no_such_note".
struct PinNote {
    static constexpr QLatin1StringView kName{"pin_note"};
    using Reply = Done;
    NoteId note{};
    bool pinned = true;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PinNote> fromJson(const QJsonObject &object);
};

} // namespace migochat
