#pragma once

#include "app/domain/enumtext.h"

#include <array>

namespace migochat {

/// What somebody of the shop is. Owners decide about the others.
enum class StaffRole { Owner, Senior, Sales, Training };

template <>
struct EnumText<StaffRole> {
    static constexpr std::array table{
        std::pair{StaffRole::Owner, QLatin1StringView("owner")},
        std::pair{StaffRole::Senior, QLatin1StringView("senior")},
        std::pair{StaffRole::Sales, QLatin1StringView("sales")},
        std::pair{StaffRole::Training, QLatin1StringView("training")},
    };
};

/// Those from whom the shop can hide customers' numbers.
inline constexpr std::array kHidableFrom{StaffRole::Sales, StaffRole::Training};

} // namespace migochat
