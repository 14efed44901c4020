#pragma once

#include "tests/sim/simtypes.h"

#include <optional>

namespace migochat::sim {

/// What the Send API refuses in the form of a request, before it looks at the recipient. Nothing when it is well made.
[[nodiscard]] std::optional<SimResponse> messengerFormError(const QJsonObject &body);

/// The checks of message.quick_replies.
[[nodiscard]] std::optional<SimResponse> quickReplyError(const QJsonObject &message);

/// The checks of message.attachment of type template.
[[nodiscard]] std::optional<SimResponse> messengerTemplateError(const QJsonObject &payload);

} // namespace migochat::sim
