#pragma once

#include "app/domain/conversation.h"
#include "ui/widgets/look.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace migochat {

/// The chats of one customer on their channels, one of them open. Shows nothing while there is only one.
class ChatTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatTabs(const Look &look, QWidget *parent = nullptr);

    /// Chats of somebody else than the open one's customer count as none.
    void setChats(const QList<ConversationRow> &chats, ConversationId open);
    void setOpen(ConversationId open);
    [[nodiscard]] bool isWorthwhile() const { return m_chats.size() > 1; }

Q_SIGNALS:
    void chosen(migochat::ConversationId conversation); ///< by the user only

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    const Look m_look;
    QList<ConversationRow> m_chats;
    ConversationId m_open;
    QHBoxLayout *m_row;
    QButtonGroup *m_group = nullptr;
};

} // namespace migochat
