#pragma once

#include "tests/sim/simtypes.h"

#include <QJsonArray>

#include <optional>

namespace migochat::sim {

/// What the WhatsApp send call refuses in the form of a request, before it looks at the recipient.
[[nodiscard]] std::optional<SimResponse> whatsAppFormError(const QJsonObject &body);

/// The checks of the interactive member.
[[nodiscard]] std::optional<SimResponse> whatsAppInteractiveError(const QJsonObject &interactive);

/// The checks of the interactive types about products.
[[nodiscard]] std::optional<SimResponse> whatsAppProductsError(const QJsonObject &interactive);

/// The checks of shared contact cards.
[[nodiscard]] std::optional<SimResponse> whatsAppContactsError(const QJsonArray &cards);

} // namespace migochat::sim
