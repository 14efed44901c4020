#include "ui/inbox/opengesture.h"

#include "ui/models/roles.h"

#include <QContextMenuEvent>
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

bool OpenGesture::wantsMenu(const QModelIndex &index, const QPoint &at)
{
    if (!index.isValid())
        return false;
    Q_EMIT menuWanted(ConversationId(index.data(IdRole).toLongLong()), m_list->viewport()->mapToGlobal(at));
    return true;
}

bool OpenGesture::eventFilter(QObject *watched, QEvent *event)
{
    const bool isArea = watched != m_list; // not asked of the list, which may be going
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        return isArea && onMouse(*static_cast<QMouseEvent *>(event));
    case QEvent::ContextMenu: {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        if (asked->reason() != QContextMenuEvent::Mouse)
            return wantsMenu(m_list->currentIndex(), m_list->visualRect(m_list->currentIndex()).center());
        return isArea && wantsMenu(m_list->indexAt(asked->pos()), asked->pos());
    }
    case QEvent::KeyPress:
        return !isArea && onKey(*static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

/// The view would choose what any button presses.
bool OpenGesture::onMouse(const QMouseEvent &mouse)
{
    if (mouse.button() == Qt::RightButton)
        return true;
    if (mouse.button() != Qt::MiddleButton)
        return false;
    return mouse.type() == QEvent::MouseButtonPress || wantsWindow(m_list->indexAt(mouse.pos()));
}

/// Not every system makes a wish for the menu of Shift+F10.
bool OpenGesture::onKey(const QKeyEvent &key)
{
    const QModelIndex row = m_list->currentIndex();
    if (key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier)
        return wantsMenu(row, m_list->visualRect(row).center());
    const bool enters = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return enters && key.modifiers().testFlag(Qt::ControlModifier) && wantsWindow(row);
}

} // namespace migochat
