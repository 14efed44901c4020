#pragma once

#include "tests/sim/simtypes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace migochat::sim {

/// JSON in the spelling Meta sends and signs: non-ASCII as lower-case \uXXXX, the slash as \/.
[[nodiscard]] QByteArray metaJson(const QJsonObject &object);

/// The object in `bytes`, or nothing when it is not one.
[[nodiscard]] std::optional<QJsonObject> parseObject(const QByteArray &bytes);

/// `text` as a JSON string literal with its quotes.
[[nodiscard]] QByteArray quoted(const QString &text);

/// Any JSON value in compact form, without quotes lost.
[[nodiscard]] QByteArray compact(const QJsonValue &value);

/// An id written as JSON text or as a JSON number (up to 2^53), as text.
[[nodiscard]] QString idText(const QJsonValue &value);

/// The keys of the object at `path` in the order in which they are written: QJsonObject sorts them away.
[[nodiscard]] QStringList keysInOrder(const QByteArray &json, const QStringList &path);

/// A 200 with this object.
[[nodiscard]] SimResponse ok(const QJsonObject &object);

} // namespace migochat::sim
