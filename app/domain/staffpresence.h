#pragma once

#include "app/domain/enumtext.h"

#include <array>

namespace migochat {

/// What somebody of the shop is to colleagues, as they said it themselves.
enum class StaffPresence { Available, OnBreak, NotAvailable };

template <>
struct EnumText<StaffPresence> {
    static constexpr std::array table{
        std::pair{StaffPresence::Available, QLatin1StringView("available")},
        std::pair{StaffPresence::OnBreak, QLatin1StringView("break")},
        std::pair{StaffPresence::NotAvailable, QLatin1StringView("away")},
    };
};

/// For a word of the store; one that nobody knows is "available".
[[nodiscard]] inline StaffPresence presenceOf(const QString &word)
{
    return fromText<StaffPresence>(word).value_or(StaffPresence::Available);
}

} // namespace migochat
