#pragma once

#include <QString>

/// What somebody of the shop is to colleagues: available, on a break, not available.
namespace migochat::presencewords {

/// The word for one of the store's words; a word that nobody knows is "available".
[[nodiscard]] QString of(const QString &presence);
/// A name, with what its owner is where that is not "available".
[[nodiscard]] QString named(const QString &name, const QString &presence);

} // namespace migochat::presencewords
