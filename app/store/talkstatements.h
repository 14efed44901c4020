#pragma once

#include "app/store/sql.h"

/// The statements about what becomes of messages after they arrived, file by file; see statements.h.
namespace migochat::statements {

[[nodiscard]] SqlList inboundOrphans();
[[nodiscard]] SqlList messagesArrive();
[[nodiscard]] SqlList messagesChange();
[[nodiscard]] SqlList messagesParts();
[[nodiscard]] SqlList messagesRemove();
[[nodiscard]] SqlList messagesUnderstand();
[[nodiscard]] SqlList unsupported();

} // namespace migochat::statements
