#pragma once

#include "app/domain/id.h"

#include <QObject>

class QListView;

namespace migochat {

/// How a row of the conversation list is entered: a click or Enter leads to its thread, a middle click or Ctrl+Enter to a
/// window of its own.
class OpenGesture final : public QObject
{
    Q_OBJECT

public:
    explicit OpenGesture(QListView *list);

Q_SIGNALS:
    void entered();
    void windowWanted(migochat::ConversationId conversation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter();
    bool wantsWindow(const QModelIndex &index);

    QListView *m_list;
};

} // namespace migochat
