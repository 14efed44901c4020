#pragma once

#include "ui/widgets/look.h"

#include <QImage>
#include <QList>
#include <QWidget>

namespace migochat {

/// One picture, as large as there is room for, drawn larger with the wheel and moved with the mouse; or a sentence that says
/// why there is none. Nothing moves by itself.
class PictureCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureCanvas(const Look &look, QWidget *parent = nullptr);

    /// See pictureLevels().
    void setPicture(const QList<QImage> &levels);
    void say(const QString &sentence);
    [[nodiscard]] bool hasPicture() const { return !m_levels.isEmpty(); }
    [[nodiscard]] QString sentence() const { return m_sentence; }

    /// Pixels of the screen for one of the picture.
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    /// Around the middle of what is seen.
    void zoomBy(double factor);
    void fit();
    /// By so much of what is seen: {1, 0} is a whole width to the right.
    void moveBy(const QPointF &share);
    /// Where the picture is drawn; empty without one.
    [[nodiscard]] QRectF shown() const;

Q_SIGNALS:
    void zoomed();
    void pressedBeside();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] double fitting() const;
    void zoomTo(double zoom, const QPointF &fixed);
    void settle();
    [[nodiscard]] QSizeF drawnSize() const;

    const Look m_look;
    QList<QImage> m_levels;
    QString m_sentence;
    double m_zoom = 1;
    bool m_isFitted = true;
    bool m_showsFocus = false; ///< it came here by Tab: at first there is nothing else to have it
    QPointF m_middle;          ///< of the picture, from the middle of the widget
    QPointF m_dragged;         ///< where the mouse was last
};

} // namespace migochat
