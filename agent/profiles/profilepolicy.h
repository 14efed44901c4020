#pragma once

#include "app/domain/error.h"

#include <chrono>

namespace migochat {

/// How long nobody is asked after an answer about a profile.
struct ProfilePause {
    std::chrono::hours contact{0};   ///< about this customer
    std::chrono::minutes account{0}; ///< about anybody of this page or account
};

/// A profile that came: names and pictures change rarely.
inline constexpr ProfilePause kAfterProfile{std::chrono::hours(14 * 24), std::chrono::minutes(0)};

/// A pure function of the error. Facts of Meta's profile page: 100/33 or an empty object when it is not permitted, 2018218
/// when there is no profile, 10 or 200 when the app lacks the feature for everybody.
[[nodiscard]] ProfilePause afterFailedProfile(const Error &error);

} // namespace migochat
