#pragma once

#include "app/domain/result.h"

#include <QImage>
#include <QSize>

namespace migochat {

enum class PictureFit {
    Inside,   ///< no side longer than that of the bounds
    Covering, ///< no side shorter, so that the bounds can be cut out of it
};

/// Decodes a picture of a customer or of the shop, shrunk to `bounds` (in proportion, never enlarged; an empty size: as
/// it is), turned upright by its EXIF note, in sRGB. Blocks: for a worker thread.
///
/// Only JPEG, PNG, GIF, WebP and BMP are decoded, each by the decoder that its bytes ask for; vector and other formats never
/// are. A picture whose header announces more than kMostPixels is not touched, whatever the file's size, and no decoder
/// may take more than kMostMegabytes.
/// Errors: NotFound, InvalidPayload (no picture, damaged), Refused "too_many_pixels".
[[nodiscard]] Result<QImage> decodePicture(const QString &path, QSize bounds = {}, PictureFit fit = PictureFit::Inside);

inline constexpr qint64 kMostPixels = 100'000'000;
inline constexpr int kMostMegabytes = 512;

} // namespace migochat
