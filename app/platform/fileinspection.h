#pragma once

#include "app/domain/filetype.h"
#include "app/domain/medialimits.h"
#include "app/domain/result.h"

#include <chrono>

namespace migochat {

/// What the bytes of a file say about it.
struct FileInspection {
    FileType type;
    QString sha256;  ///< hex
    FileFacts facts; ///< `kind` as the bytes suggest
    std::chrono::milliseconds duration{0};
};

/// Reads a whole file once, in pieces. Blocks: for a Background thread. Error StorageFull when it cannot be read.
[[nodiscard]] Result<FileInspection> inspectFile(const QString &path);

} // namespace migochat
