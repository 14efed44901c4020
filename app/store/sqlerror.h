#pragma once

#include "app/domain/error.h"

struct sqlite3;

namespace migochat {

/// Turns the last error of a connection into ours. `what` is the SQL or the step, never its values.
[[nodiscard]] Error sqlError(sqlite3 *connection, int resultCode, QStringView what);

} // namespace migochat
