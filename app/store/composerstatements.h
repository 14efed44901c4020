#pragma once

#include "app/store/sql.h"

/// The statements behind the box where people write, beside the tables of statements.h.
namespace migochat::statements {

[[nodiscard]] SqlList cannedReplies();
[[nodiscard]] SqlList cannedValues();
[[nodiscard]] SqlList composing();
[[nodiscard]] SqlList products();
[[nodiscard]] SqlList productsKeep();

} // namespace migochat::statements
