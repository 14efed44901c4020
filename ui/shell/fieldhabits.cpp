#include "ui/shell/fieldhabits.h"

#include "ui/shell/overlay.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace migochat {

namespace {

bool turnsWithTheWheel(const QWidget &widget)
{
    return qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QComboBox *>(&widget);
}

bool isButton(const QWidget *widget) // boxes are ticked with Space
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
}

/// Where keys end that nobody on their way had a use for.
bool endsKeys(const QWidget &widget)
{
    return widget.isWindow() || qobject_cast<const Overlay *>(&widget);
}

bool press(QWidget *button, const QKeyEvent &key)
{
    const bool enters = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!enters || key.isAutoRepeat() || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (!button || !button->hasFocus())
        return false;
    static_cast<QAbstractButton *>(button)->click();
    return true;
}

/// Qt puts it where the language of the keyboard begins, which may be the other end of the field.
void placeCaret(QLineEdit &line)
{
    constexpr Qt::Alignment kUsual = Qt::AlignLeading;
    const Qt::Alignment across = line.alignment() & Qt::AlignHorizontal_Mask;
    if (across != kUsual && !across.testFlag(Qt::AlignAbsolute))
        return; // as whoever made it wants it
    const QString hint = line.placeholderText();
    const bool fromRight = hint.isEmpty() ? line.isRightToLeft() : hint.isRightToLeft();
    const Qt::Alignment atHint = Qt::AlignAbsolute | (fromRight ? Qt::AlignRight : Qt::AlignLeft);
    const Qt::Alignment wanted = line.text().isEmpty() ? atHint : kUsual;
    if (wanted != across)
        line.setAlignment(wanted | (line.alignment() & Qt::AlignVertical_Mask));
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
    case QEvent::Paint:
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            placeCaret(*line);
        break;
    case QEvent::Wheel:
        if (turnsWithTheWheel(*widget)) {
            event->ignore(); // for the page under it
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (widget
                ->hasFocus()) // what the key does on its way may give the keyboard to a button that it is not meant for
            m_origin = isButton(widget) ? widget : nullptr;
        if (endsKeys(*widget) && press(m_origin, *static_cast<QKeyEvent *>(event))) {
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
