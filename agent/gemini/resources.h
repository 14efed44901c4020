#pragma once

#include <QByteArray>

namespace migochat {

/// A data file of resources/assistant, such as "tools.json". It is part of the program, so it is always there.
[[nodiscard]] QByteArray assistantResource(QLatin1StringView name);

} // namespace migochat
