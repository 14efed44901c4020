#include "ui/inbox/opengesture.h"

#include "ui/models/roles.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>

namespace migochat {

OpenGesture::OpenGesture(QListView *list) : QObject(list), m_list(list)
{
    list->installEventFilter(this);
    list->viewport()->installEventFilter(this);
    connect(list, &QListView::clicked, this, &OpenGesture::enter);
    connect(list, &QListView::activated, this, &OpenGesture::enter);
}

/// While several rows are marked, a press marks.
void OpenGesture::enter()
{
    if (m_list->selectionModel()->selectedRows().size() < 2)
        Q_EMIT entered();
}

bool OpenGesture::wantsWindow(const QModelIndex &index)
{
    if (!index.isValid())
        return false;
    Q_EMIT windowWanted(ConversationId(index.data(IdRole).toLongLong()));
    return true;
}

bool OpenGesture::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::MiddleButton || watched != m_list->viewport())
            return false;
        return event->type() == QEvent::MouseButtonPress || wantsWindow(m_list->indexAt(mouse->pos()));
    }
    if (event->type() != QEvent::KeyPress || watched != m_list)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enters = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    return enters && key->modifiers().testFlag(Qt::ControlModifier) && wantsWindow(m_list->currentIndex());
}

} // namespace migochat
