#pragma once

#include "app/domain/inboundevent.h"

#include <QString>

namespace migochat::test {

/// One line per event, with every member that is not empty: what the expected.txt files hold.
[[nodiscard]] QString describe(const QList<InboundEvent> &events);

} // namespace migochat::test
