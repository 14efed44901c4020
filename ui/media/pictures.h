#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace migochat {

/// Previews of stored pictures, decoded on two threads of its own and kept by size. GUI thread.
class Pictures final : public QObject
{
    Q_OBJECT

public:
    explicit Pictures(QObject *parent = nullptr);
    ~Pictures() override;

    /// Where the paths of attachments start.
    void setFolder(const QString &folder);
    [[nodiscard]] QString absolute(const QString &path) const;

    /// The picture covering `size` (device-independent pixels, cropped from the middle), or null while it is being
    /// decoded: ready() follows once. A file that is no picture stays null and is not tried again.
    [[nodiscard]] QPixmap preview(const QString &path, QSize size, qreal ratio);

Q_SIGNALS:
    void ready(const QString &path);

private:
    void take(const QString &key, const QString &path, const QImage &image);

    QString m_folder;
    QThreadPool m_pool;
    QCache<QString, QPixmap> m_kept; ///< cost in KiB
    QSet<QString> m_asked;           ///< under way, or known to be no picture
};

} // namespace migochat
