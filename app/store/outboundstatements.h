#pragma once

#include "app/store/sql.h"

/// The statements about what leaves, beside the tables of statements.h.
namespace migochat::statements {

[[nodiscard]] SqlList commentReplies();
[[nodiscard]] SqlList heldAnswers();
[[nodiscard]] SqlList outboxConsequences();
[[nodiscard]] SqlList outboxFiles();
[[nodiscard]] SqlList outboxWaiting();
[[nodiscard]] SqlList reaching();
[[nodiscard]] SqlList templates();
[[nodiscard]] SqlList threadFacts();

} // namespace migochat::statements
