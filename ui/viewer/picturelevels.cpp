#include "ui/viewer/picturelevels.h"

#include "ui/imaging/picture.h"

namespace migochat {

namespace {

constexpr int kSmallest = 256; ///< of the longer side: below, nobody sees the difference

} // namespace

Result<QList<QImage>> pictureLevels(const QString &file)
{
    Result<QImage> whole = decodePicture(file, {kLongestSide, kLongestSide});
    if (!whole)
        return failed(whole);
    QList<QImage> levels{whole->convertToFormat(QImage::Format_ARGB32_Premultiplied)};
    while (qMax(levels.last().width(), levels.last().height()) > 2 * kSmallest) {
        const QSize half = (levels.last().size() / 2).expandedTo({1, 1});
        levels.append(levels.last().scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return levels;
}

} // namespace migochat
