#pragma once

#include "app/domain/messagecontent.h"

#include <QJsonObject>

namespace migochat {

/// Every text, number and flag of an object as answers, deeper ones named "outer.inner". At most 100: a form has fewer,
/// and what is longer stays in the raw event.
[[nodiscard]] QList<std::pair<QString, QString>> answersIn(const QJsonObject &json);

/// One answer a line, for people and the assistant.
[[nodiscard]] QString textOf(const FormContent &form);

} // namespace migochat
