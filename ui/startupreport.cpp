#include "ui/startupreport.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>

#include <cstdio>

namespace migochat {

StartupReport::StartupReport(QAbstractItemView &list) : m_list(list)
{
    list.viewport()->installEventFilter(this);
}

bool StartupReport::eventFilter(QObject *watched, QEvent *event)
{
    const bool hasRows = m_list.model() && m_list.model()->rowCount() > 0;
    if (event->type() == QEvent::Paint && hasRows && !m_isDone) {
        m_isDone = true;
        // This is called before the view paints. What is posted comes after it, and before what is built next.
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
    }
    return QObject::eventFilter(watched, event);
}

bool StartupReport::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    onPainted();
    return true;
}

void StartupReport::onPainted()
{
    m_list.viewport()->removeEventFilter(this);
    std::puts("first list painted");
    std::fflush(stdout);
}

} // namespace migochat
