#include "ui/widgets/focusring.h"

#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QPainter>

#include <utility>

namespace migochat {

FocusRing::FocusRing(const Look &look, QWidget &pane, std::function<bool()> isShown)
    : QWidget(&pane), m_look(look), m_isShown(std::move(isShown))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    pane.installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<const QFocusEvent &>(*event).reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason)
            break; // as it was
        setGeometry(parentWidget()->rect());
        raise();
        setVisible(!m_isShown || !m_isShown());
        break;
    }
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<const QFocusEvent &>(*event).reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
        break;
    }
    case QEvent::Resize:
        setGeometry(parentWidget()->rect());
        break;
    case QEvent::KeyPress: // may choose something that shows it by itself
        if (m_isShown)
            QMetaObject::invokeMethod(
                this, [this] { setVisible(isVisible() && !m_isShown()); }, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(m_look.theme.color(Token::Accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace migochat
