#pragma once

#include "app/domain/staffpresence.h"

#include <QString>

/// What somebody of the shop is to colleagues: available, on a break, not available.
namespace migochat::presencewords {

[[nodiscard]] QString of(StaffPresence presence);
/// A name, with what its owner is (a word of the store) where that is not "available".
[[nodiscard]] QString named(const QString &name, const QString &presence);

} // namespace migochat::presencewords
