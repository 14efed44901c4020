#pragma once

#include "app/domain/medialimits.h"
#include "app/domain/result.h"

namespace migochat {

/// A picture that a channel takes.
struct ConvertedPicture {
    QString path;
    QString mimeType;
    QSize size;
    qint64 bytes = 0;
};

/// Does what a verdict of judgeUpload() asks for (Convert or Shrink): writes a new file into `folder` and leaves the
/// original alone. A JPEG gets white where the picture was transparent; quality goes down before size does. A sticker is
/// fitted into its square with transparent borders. Notes of the camera, such as the place, are not carried over.
/// Blocks: for a worker thread. Errors: as decodePicture(), Refused "too_large" when nothing useful fits, StorageFull.
[[nodiscard]] Result<ConvertedPicture> convertPicture(const QString &path, const UploadVerdict &verdict,
                                                      const QString &folder);

} // namespace migochat
