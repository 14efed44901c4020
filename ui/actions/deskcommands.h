#pragma once

#include "app/domain/staffpresence.h"

/// Ids of the commands about whoever sits at the desk; see commandlist.h.
namespace migochat::command {

inline constexpr QLatin1StringView kLock{"desk.lock"};
inline constexpr QLatin1StringView kAvailable{"desk.available"};
inline constexpr QLatin1StringView kOnBreak{"desk.break"};
inline constexpr QLatin1StringView kNotAvailable{"desk.away"};

struct OfPresence {
    QLatin1StringView id;
    StaffPresence presence;
};
inline constexpr std::array kPresences{OfPresence{kAvailable, StaffPresence::Available},
                                       OfPresence{kOnBreak, StaffPresence::OnBreak},
                                       OfPresence{kNotAvailable, StaffPresence::NotAvailable}};

} // namespace migochat::command
