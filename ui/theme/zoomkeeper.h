#pragma once

#include <QObject>

class QApplication;
class QLayout;
class QWidget;

namespace migochat {

/// Brings what code gives widgets in pixels at 100 % (fixed, least and greatest sizes, icon sizes, margins and spacings of
/// layouts) to the zoom, for widgets that are there and for those that come. Costs nothing at 100 %.
///
/// A size is noted once, before it is zoomed for the first time. Widgets that change their own size later say so with
/// placesItself() and use Theme::px(). Windows are left alone: their least size is about screens, not about letters.
class ZoomKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit ZoomKeeper(QApplication &application);

    static void placesItself(QWidget &widget);

    void noteSizes();
    void setScale(qreal scale);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(QWidget &widget) const;
    void apply(QLayout &layout) const;

    QApplication &m_application;
    qreal m_scale = 1;
    bool m_watching = false;
};

} // namespace migochat
