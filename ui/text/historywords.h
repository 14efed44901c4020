#pragma once

#include "ui/models/roles.h"

#include <QString>

namespace migochat {

class Format;

/// Lines of a customer's history in the language of the screen.
namespace historywords {

/// "Stage: New → Contacted · Mona". Kinds that nobody knows yet are shown with spaces for underscores.
[[nodiscard]] QString line(const Activity &activity, const Format &format);

/// Who did it: a name, "AI", or empty for what happens by itself.
[[nodiscard]] QString actor(const Activity &activity);

/// A time in which nobody listened: "No data from 02:10 to 06:40: the program was off · 3 messages were fetched afterwards".
[[nodiscard]] QString gap(const ThreadGap &gap, const Format &format, Instant now);

/// A field of a customer's record by the name the store gives it ("display_name", "phone", …).
[[nodiscard]] QString field(const QString &name);

} // namespace historywords
} // namespace migochat
