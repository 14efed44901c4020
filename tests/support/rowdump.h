#pragma once

#include <QStringList>

namespace migochat::test {

/// Every row of a store as one line, sorted: to see that something came back exactly. Left out are counters of changes (versions,
/// revisions, times of the last change), the history of merges itself, and the insides of the search index.
[[nodiscard]] QStringList rowDump(const QString &file);

} // namespace migochat::test
