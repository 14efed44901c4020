#pragma once

#include <QJsonObject>
#include <QString>

namespace migochat {

/// Readable texts for messages that are data: a person in the thread and the assistant both read the text.
/// @{
[[nodiscard]] QString locationSummary(const QJsonObject &location);
[[nodiscard]] QString contactsSummary(const QJsonObject &message);
[[nodiscard]] QString orderSummary(const QJsonObject &order);
/// @}

} // namespace migochat
