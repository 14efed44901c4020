#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace migochat {

/// The bytes of one value inside a JSON text, exactly as they stand there: `rawJsonValue(body, {"candidates", "0",
/// "content"})`. Array positions are written as numbers. Empty when the path leads nowhere. The text has to be valid
/// JSON; of equal keys the last one counts, as in QJsonDocument.
[[nodiscard]] QByteArray rawJsonValue(const QByteArray &json, const QList<QByteArray> &path);

/// A string as JSON text with its quotes.
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace migochat
