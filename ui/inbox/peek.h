#pragma once

#include "ui/inbox/bubblepart.h"
#include "ui/shell/overlay.h"
#include "ui/widgets/ownside.h"

class QAbstractItemModel;
class QLabel;

namespace migochat {

class ElidedLabel;
class MessageView;

/// A look into a conversation that leaves it unread, beside its row. The arrow keys scroll, with Alt they look at the next
/// row; Space and Esc close it, Enter opens the chat.
/// Its rows do what needs no open chat: files, voices, links, copying.
class Peek final : public Overlay
{
    Q_OBJECT

public:
    Peek(const Look &look, QWidget *window, QAbstractItemModel *thread);

    /// `row`: where the row stands in the window.
    void begin(const QString &name, const QRect &row);
    void setMediaFolder(const QString &folder);
    void setVoices(Voices *voices);
    void setOwnSide(OwnSide side);

Q_SIGNALS:
    void openAsked();
    void stepAsked(int step); ///< to the next row or the one before
    void actionRequested(const migochat::PartAction &action);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    void act(const PartAction &action);

    ElidedLabel *m_name;
    QLabel *m_hint;
    MessageView *m_view;
};

} // namespace migochat
