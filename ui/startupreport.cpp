#include "ui/startupreport.h"

#include <QAbstractItemView>
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
        // This is called before the view paints; the queued call comes after it.
        QMetaObject::invokeMethod(this, &StartupReport::onPainted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void StartupReport::onPainted()
{
    m_list.viewport()->removeEventFilter(this);
    std::puts("first list painted");
    std::fflush(stdout);
}

} // namespace migochat
