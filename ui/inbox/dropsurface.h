#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

#include <functional>

class QMimeData;

namespace migochat {

/// Lies over the chat while a file is dragged there, and says that it can be let go or why not.
class DropSurface final : public QWidget
{
    Q_OBJECT

public:
    /// Tells why none of it can be attached here just now, a sentence; empty when something can.
    using Obstacle = std::function<QString(const QMimeData &offered)>;
    DropSurface(const Look &look, Obstacle obstacle, QWidget *parent);

    /// Files or a picture: what can become an attachment.
    [[nodiscard]] static bool isFile(const QMimeData &offered);
    /// Covers its parent from now on.
    void cover(const QMimeData &offered);

Q_SIGNALS:
    void dropped(const QMimeData *offered);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    const Obstacle m_obstacle;
    QString m_why; ///< nothing can be attached; empty: it can
};

} // namespace migochat
