#pragma once

#include "tests/sim/simtypes.h"

#include <QJsonObject>

#include <optional>

/// What the checks of a request's form share.
namespace migochat::sim {

/// Why a request is refused; nullopt: nothing is wrong with it.
using Refusal = std::optional<SimResponse>;

[[nodiscard]] inline QString text(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString();
}

} // namespace migochat::sim
