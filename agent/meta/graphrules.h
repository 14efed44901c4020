#pragma once

#include "agent/meta/grapherrors.h"

#include <span>

namespace migochat {

/// One row of the table. Codes are a range because Meta reserves ranges; kAnySubcode stands for every subcode and
/// kAnyCode for every code.
struct GraphRule {
    int firstCode;
    int lastCode;
    int subcode;
    FailureClass kind;
    std::chrono::seconds retryAfter{0};
};

inline constexpr int kAnySubcode = -1;
inline constexpr int kAnyCode = -1;

/// The rows of a product, the special ones before the general ones: the first match decides.
[[nodiscard]] std::span<const GraphRule> graphRules(GraphProduct product);

} // namespace migochat
