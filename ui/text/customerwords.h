#pragma once

#include <QString>

/// Words about a customer's record.
namespace migochat {
class Format;
struct Identity;
} // namespace migochat

namespace migochat::customerwords {

/// "ar", "en", "arabizi" as a person says it.
[[nodiscard]] QString language(const QString &code);

/// Why two records may be one person: "same_phone" with the number, …
[[nodiscard]] QString sameness(const QString &reason, const QString &evidence, const Format &format);

/// An address with its channel: "WhatsApp · +201001234567".
[[nodiscard]] QString identity(const Identity &identity, const Format &format);

/// What is wrong with one of our pages or numbers, by kind and event of a notice (app/store/notices.h).
[[nodiscard]] QString trouble(const QString &kind, const QString &event);

} // namespace migochat::customerwords
