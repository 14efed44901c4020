#pragma once

#include <QString>

/// Words about a customer's record.
namespace migochat::customerwords {

/// "ar", "en", "arabizi" as a person says it.
[[nodiscard]] QString language(const QString &code);

/// Why two records may be one person: "same_phone" with the number, …
[[nodiscard]] QString sameness(const QString &reason, const QString &evidence);

} // namespace migochat::customerwords
