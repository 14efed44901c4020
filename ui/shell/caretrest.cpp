#include "ui/shell/caretrest.h"

#include <QApplication>
#include <QEvent>
#include <QStyleHints>

namespace migochat {

CaretRest::CaretRest(std::chrono::milliseconds patience, QObject *parent) : QObject(parent), m_patience(patience)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CaretRest::rest);
    qApp->installEventFilter(this);
    touch();
}

CaretRest::~CaretRest()
{
    if (m_rests)
        QApplication::setCursorFlashTime(m_usual);
}

bool CaretRest::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::WindowActivate:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CaretRest::touch()
{
    m_until.setRemainingTime(m_patience);
    if (m_rests) {
        m_rests = false;
        QApplication::setCursorFlashTime(m_usual);
    }
    if (!m_timer.isActive())
        m_timer.start(m_patience);
}

void CaretRest::rest()
{
    if (!m_until.hasExpired())
        return m_timer.start(std::chrono::milliseconds(m_until.remainingTime() + 1));
    m_rests = true;
    m_usual = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(0);
}

} // namespace migochat
