#include "ui/shell/fieldhabits.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace migochat {

namespace {

bool turnsWithTheWheel(const QWidget &widget)
{
    return qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QComboBox *>(&widget);
}

/// A key that came up to the window: nobody on its way had a use for it.
bool press(const QWidget &window, const QKeyEvent &key)
{
    const bool enters = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!enters || key.isAutoRepeat() || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    QWidget *focused = window.focusWidget();
    if (!qobject_cast<QPushButton *>(focused) && !qobject_cast<QToolButton *>(focused)) // boxes are ticked with Space
        return false;
    static_cast<QAbstractButton *>(focused)->click();
    return true;
}

} // namespace

FieldHabits::FieldHabits(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FieldHabits::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Polish:
        if (turnsWithTheWheel(*widget) && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        break;
    case QEvent::Wheel:
        if (turnsWithTheWheel(*widget)) {
            event->ignore(); // for the page under it
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (widget->isWindow() && press(*widget, *static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace migochat
