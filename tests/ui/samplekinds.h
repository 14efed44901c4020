#pragma once

#include "ui/models/roles.h"

namespace migochat::sampleshop {

/// One message of every kind that the channels can bring or send, for pictures and for tests of the thread.
[[nodiscard]] QList<ThreadRow> everyKind();

} // namespace migochat::sampleshop
