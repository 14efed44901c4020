#include "ui/media/pictures.h"

#include "ui/imaging/picture.h"

#include <QDir>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeptKiB = 64 * 1024;
constexpr int kThreads = 2;

QImage decode(const QString &file, QSize wanted)
{
    const Result<QImage> image = decodePicture(file, wanted, PictureFit::Covering);
    if (!image)
        return {};
    const QImage full = image->scaled(wanted, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((full.width() - wanted.width()) / 2, (full.height() - wanted.height()) / 2);
    return full.copy(QRect(corner, wanted)).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

Pictures::Pictures(QObject *parent) : QObject(parent), m_kept(kKeptKiB)
{
    m_pool.setMaxThreadCount(kThreads);
}

Pictures::~Pictures()
{
    m_pool.clear();
}

void Pictures::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    m_kept.clear();
    m_asked.clear();
}

QString Pictures::absolute(const QString &path) const
{
    return QDir(m_folder).filePath(path);
}

QPixmap Pictures::preview(const QString &path, QSize size, qreal ratio)
{
    if (path.isEmpty() || m_folder.isEmpty() || size.isEmpty())
        return {};
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    const QString key = u"%1 %2x%3"_s.arg(path).arg(pixels.width()).arg(pixels.height());
    if (const QPixmap *known = m_kept.object(key)) {
        QPixmap pixmap = *known;
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }
    if (m_asked.contains(key))
        return {};
    m_asked.insert(key);
    // The pool waits for its jobs before this object is gone.
    m_pool.start([this, file = absolute(path), pixels, key, path] {
        const QImage image = decode(file, pixels);
        QMetaObject::invokeMethod(
            this, [this, key, path, image] { take(key, path, image); }, Qt::QueuedConnection);
    });
    return {};
}

void Pictures::take(const QString &key, const QString &path, const QImage &image)
{
    if (image.isNull())
        return; // no picture: stays in m_asked
    m_asked.remove(key);
    m_kept.insert(key, new QPixmap(QPixmap::fromImage(image)), qMax(1, int(image.sizeInBytes() / 1024)));
    Q_EMIT ready(path);
}

} // namespace migochat
