#pragma once

#include "app/store/sql.h"

/// The statements that read a damaged store; see statements.h.
namespace migochat::statements {

[[nodiscard]] SqlList salvage();

} // namespace migochat::statements
