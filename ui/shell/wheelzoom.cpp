#include "ui/shell/wheelzoom.h"

#include <QApplication>
#include <QWheelEvent>
#include <QWidget>

namespace migochat {

WheelZoom::WheelZoom(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelZoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto &wheel = *static_cast<QWheelEvent *>(event);
    if (!wheel.modifiers().testFlag(Qt::ControlModifier)) {
        m_turned = 0;
        return QObject::eventFilter(watched, event);
    }
    m_turned += wheel.angleDelta().y();
    const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        Q_EMIT stepped(steps);
    event->accept(); // else every widget up to the window is asked too
    return true;
}

} // namespace migochat
