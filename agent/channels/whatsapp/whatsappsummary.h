#pragma once

#include "app/domain/messagecontent.h"

#include <QJsonObject>

namespace migochat {

/// Messages that are data: what they hold, and a readable text of it for the thread and the assistant.
/// @{
[[nodiscard]] MessageContent locationIn(const QJsonObject &location);
[[nodiscard]] QString locationSummary(const QJsonObject &location);
[[nodiscard]] ContactsContent contactsIn(const QJsonObject &message);
[[nodiscard]] QString contactsSummary(const ContactsContent &contacts);
[[nodiscard]] OrderContent orderIn(const QJsonObject &order);
[[nodiscard]] QString orderSummary(const QJsonObject &order);
/// A filled flow: the answers of its `response_json`, without the token that we gave it.
[[nodiscard]] FormContent flowIn(const QJsonObject &reply);
/// @}

} // namespace migochat
