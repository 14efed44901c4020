#pragma once

#include "ui/customer/customerdata.h"
#include "ui/models/roles.h"

namespace migochat::sampleshop {

/// Everything the customer's panel can show, for pictures.
[[nodiscard]] CustomerExtras extras();
/// A night without the agent, one that is not over, and one that is searched.
[[nodiscard]] QList<ThreadRow> gaps();

} // namespace migochat::sampleshop
