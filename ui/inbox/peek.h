#pragma once

#include "ui/shell/overlay.h"

class QAbstractItemModel;
class QLabel;

namespace migochat {

class ElidedLabel;
class MessageView;

/// A look into a conversation that leaves it unread. The arrow keys scroll; Space and Esc close it, Enter opens the chat.
class Peek final : public Overlay
{
    Q_OBJECT

public:
    Peek(const Look &look, QWidget *window, QAbstractItemModel *thread);

    void begin(const QString &name);
    void setMediaFolder(const QString &folder);

Q_SIGNALS:
    void openAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    ElidedLabel *m_name;
    QLabel *m_hint;
    MessageView *m_view;
};

} // namespace migochat
