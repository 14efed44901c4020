#pragma once

#include "app/domain/instant.h"
#include "app/domain/medialimits.h"
#include "app/domain/result.h"

#include <QImage>

namespace migochat {

/// A file that somebody wants to send, read from its bytes.
struct InspectedFile {
    FileFacts facts{};
    QImage preview{}; ///< small; null when it is no picture
    Instant changedAt{};
};

/// Reads a file's head and, of sound, its end; decodes a small picture of it. `kind` empty: what its bytes say.
/// Blocks: for a worker thread. Errors: NotFound.
[[nodiscard]] Result<InspectedFile> inspectFile(const QString &path, const QString &kind = {});

/// Lays what will be sent into the folder `outgoing` of the media folder under a new name: converted or shrunk where the
/// verdict asks for it, else as it is.
/// Blocks: for a worker thread. Errors: NotFound, StorageFull, those of convertPicture().
struct LaidFile {
    QString path; ///< relative to the media folder
    QString sha256;
    QString mimeType;
    qint64 bytes = 0;
};
[[nodiscard]] Result<LaidFile> layOutgoing(const QString &path, const FileFacts &facts, const UploadVerdict &verdict,
                                           const QString &mediaFolder);

} // namespace migochat
