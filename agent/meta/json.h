#pragma once

#include "app/domain/instant.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

/// Readers for what Meta writes loosely: ids as text or number, times in seconds or milliseconds.
/// A missing, null or wrongly typed member reads as empty; nothing here fails.
namespace migochat::json {

/// An id as text. Numbers are read as 64-bit integers; one that does not fit is empty rather than rounded.
[[nodiscard]] QString id(const QJsonValue &value);

/// Text as it is; numbers and booleans are not turned into text.
[[nodiscard]] QString text(const QJsonObject &object, QLatin1StringView key);

/// The first of two members that is not empty, read as an id.
[[nodiscard]] QString firstId(const QJsonObject &object, QLatin1StringView key, QLatin1StringView otherKey);

/// A time as number or numeric text, in seconds (below 10^12) or milliseconds. Instant{} when there is none.
[[nodiscard]] Instant time(const QJsonValue &value);

/// A quantity or price for people to read: "2", "149.5"; text is passed through.
[[nodiscard]] QString number(const QJsonValue &value);

/// A price in hundredths of its currency, rounded; 0 for what is no number or beyond any price.
[[nodiscard]] qint64 hundredths(const QJsonValue &value);

/// How many of something, as number or numeric text: 1 when it is not said, never negative.
[[nodiscard]] int count(const QJsonValue &value);

/// The parts that are not empty.
[[nodiscard]] QString joined(QStringList parts, QLatin1StringView separator);

/// A short name for a value that has none: the same value gets the same name.
[[nodiscard]] QString fingerprint(const QJsonObject &object);

/// The object without spaces, for the raw column.
[[nodiscard]] QByteArray compact(const QJsonObject &object);

} // namespace migochat::json
