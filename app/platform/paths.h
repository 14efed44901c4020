#pragma once

#include "app/domain/result.h"

#include <QString>

namespace migochat::paths {

/// Where a person's store lives when nobody says otherwise.
[[nodiscard]] QString defaultDataDir();

/// Makes the folder, readable by its owner only when it is new. Error: StorageFull when it cannot be made.
[[nodiscard]] Result<> prepareDataDir(const QString &dataDir);

[[nodiscard]] QString storeFile(const QString &dataDir);
/// Where the bytes of attachments lie, by their hash.
[[nodiscard]] QString mediaFolder(const QString &dataDir);
[[nodiscard]] QString lockFile(const QString &dataDir);
[[nodiscard]] QString runtimeFile(const QString &dataDir);
[[nodiscard]] QString agentLogFile(const QString &dataDir);
[[nodiscard]] QString secretFolder(const QString &dataDir);

} // namespace migochat::paths
