#pragma once

#include "app/store/settings.h"

namespace migochat {

/// The colleagues whom a note calls with "@" and their name as it is written here, each once. Marks of writing direction
/// around a name count for nothing, and of two names that begin alike the longer one is meant.
[[nodiscard]] QList<settings::Staff> namedColleagues(const QString &note, QList<settings::Staff> staff);

} // namespace migochat
