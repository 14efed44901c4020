#pragma once

#include "app/domain/staffpresence.h"
#include "app/store/transaction.h"

namespace migochat::settings {

/// What somebody is to colleagues; settings::Staff says it by its word.
[[nodiscard]] Result<> setPresence(Transaction &transaction, StaffId staff, StaffPresence presence);

} // namespace migochat::settings
