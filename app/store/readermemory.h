#pragma once

#include "app/store/reader.h"

namespace migochat {

/// Lets go of the pages that the reader's connection keeps; the next queries read them again. Queued behind the
/// queries that wait.
[[nodiscard]] Async<> releaseMemory(Reader &reader);

} // namespace migochat
