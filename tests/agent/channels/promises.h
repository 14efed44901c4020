#pragma once

#include "app/domain/inboundevent.h"

namespace migochat::test {

/// What everybody behind a parser relies on, whatever the body was: empty when it is kept, else what is wrong.
[[nodiscard]] QString brokenPromise(const InboundEvent &event);

} // namespace migochat::test
