#pragma once

#include "app/store/sql.h"

/// The statements about what becomes of messages and conversations after they arrived, file by file; see statements.h.
namespace migochat::statements {

[[nodiscard]] SqlList attention();
[[nodiscard]] SqlList conversationActs();
[[nodiscard]] SqlList conversationCounts();
[[nodiscard]] SqlList conversationsDue();
[[nodiscard]] SqlList inboundOrphans();
[[nodiscard]] SqlList messageTrail();
[[nodiscard]] SqlList messagesArrive();
[[nodiscard]] SqlList messagesChange();
[[nodiscard]] SqlList messagesParts();
[[nodiscard]] SqlList messagesRemove();
[[nodiscard]] SqlList messagesUnderstand();
[[nodiscard]] SqlList savedViews();
[[nodiscard]] SqlList tags();
[[nodiscard]] SqlList unsupported();

} // namespace migochat::statements
