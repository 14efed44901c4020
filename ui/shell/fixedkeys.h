#pragma once

#include <QLatin1StringView>

#include <span>

namespace migochat {

/// Keys that belong to a part of the screen and cannot be changed: they are no commands, but people want to know them.
struct FixedKey {
    enum class Part { Box, Thread, Picture };

    Part part;
    const char *name;       ///< English; the catalogue has the Arabic
    QLatin1StringView keys; ///< portable, "; " between
};

[[nodiscard]] std::span<const FixedKey> fixedKeys();
inline constexpr const char *kFixedKeyContext = "migochat::FixedKeys";

} // namespace migochat
