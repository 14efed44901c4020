#pragma once

#include <QLatin1StringView>

/// Ids of the commands about whoever sits at the desk; see commandlist.h.
namespace migochat::command {

inline constexpr QLatin1StringView kLock{"desk.lock"};
inline constexpr QLatin1StringView kAvailable{"desk.available"};
inline constexpr QLatin1StringView kOnBreak{"desk.break"};
inline constexpr QLatin1StringView kNotAvailable{"desk.away"};

} // namespace migochat::command
