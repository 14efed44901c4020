#pragma once

#include "app/domain/id.h"

#include <QObject>

class QKeyEvent;
class QListView;
class QModelIndex;
class QMouseEvent;
class QPoint;

namespace migochat {

/// How a row of the conversation list is entered: a click or Enter leads to its thread, a middle click or Ctrl+Enter to a
/// window of its own. A right click, the menu key or Shift+F10 ask for its menu and open nothing.
class OpenGesture final : public QObject
{
    Q_OBJECT

public:
    explicit OpenGesture(QListView *list);

Q_SIGNALS:
    void entered();
    void windowWanted(migochat::ConversationId conversation);
    void menuWanted(migochat::ConversationId conversation, const QPoint &at); ///< in global pixels

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter();
    bool wantsWindow(const QModelIndex &index);
    bool wantsMenu(const QModelIndex &index, const QPoint &at);
    bool onMouse(const QMouseEvent &mouse);
    bool onKey(const QKeyEvent &key);

    QListView *m_list;
};

} // namespace migochat
