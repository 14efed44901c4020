#pragma once

#include "app/domain/result.h"

#include <QImage>
#include <QList>

namespace migochat {

/// The picture of a file to look at closely, then the same at half the size, and so on: what is drawn smaller is drawn from
/// the one that is a little larger. No side is longer than kLongestSide. Blocks: for a worker thread.
/// Errors: those of decodePicture().
[[nodiscard]] Result<QList<QImage>> pictureLevels(const QString &file);

inline constexpr int kLongestSide = 4096;

} // namespace migochat
