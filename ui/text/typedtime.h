#pragma once

#include "app/domain/instant.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace migochat {

/// The time that somebody means by "2d", "3h", "tomorrow 10", "sun 9am", "بكرة 10", "بعد ساعتين", "الحد ٩ الصبح".
/// Local time, always after `now`; nullopt when it cannot be understood or is past. A day without a time is 9 in the
/// morning; an hour from 1 to 7 without a word beside it is in the afternoon, as nobody in the shop means the night.
[[nodiscard]] std::optional<QDateTime> typedTime(const QString &text, const QDateTime &now);
/// The same as a moment.
[[nodiscard]] std::optional<Instant> typedTime(const QString &text, Instant now);

} // namespace migochat
