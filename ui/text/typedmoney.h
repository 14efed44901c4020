#pragma once

#include "app/domain/lead.h"

#include <QString>

#include <optional>

namespace migochat {

/// The amount that somebody means by "1,150", "١٬١٥٠٫٥", "2 500 ج.م", "EGP 2500.50", "12k" or "3 آلاف": pounds, with digits and
/// separators of either script. An empty text is no money; nullopt when it cannot be understood or is less than nothing.
[[nodiscard]] std::optional<Money> typedMoney(const QString &text);

/// The amount as it is typed: "1150", "1150.50"; empty for none.
[[nodiscard]] QString moneyToType(Money value);

} // namespace migochat
