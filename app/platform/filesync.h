#pragma once

#include "app/domain/result.h"

#include <QString>

namespace migochat {

/// Returns once the bytes of the file are on the disk and not only with the system. Error: StorageFull.
[[nodiscard]] Result<> syncFile(const QString &file);

/// The same for the names in a folder, after a file was made or renamed. Does nothing where the system has no such thing.
void syncFolder(const QString &folder);

} // namespace migochat
