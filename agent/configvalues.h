#pragma once

#include "agent/config.h"
#include "app/domain/result.h"

#include <QHash>
#include <QStringList>

namespace migochat {

/// Configuration by the names of the env file, wherever the values came from.
using ConfigValues = QHash<QString, QString>;

/// Every name that means something.
[[nodiscard]] const QStringList &configNames();

/// InvalidPayload, naming the value that cannot be used but not repeating it.
[[nodiscard]] Result<AgentConfig> readConfig(const ConfigValues &values);

} // namespace migochat
