#pragma once

#include "app/domain/conversation.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;

namespace migochat {

class IconButton;

/// Above the list while several conversations are marked: how many, and what can be done with all of them at once.
class BulkBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Act { Assign, Tag, Snooze, Done, Export, Reopen };

    /// Such chats are opened again where others are done.
    [[nodiscard]] static bool isClosed(ConversationStatus status)
    {
        return status == ConversationStatus::Done || status == ConversationStatus::Spam;
    }

    BulkBar(const Look &look, QWidget *parent);

    /// `closed`: all of them are.
    void setCount(int count, bool closed);
    void setLive(bool live); ///< whether the agent can carry acts out
    /// Where a menu about an act belongs.
    [[nodiscard]] QPoint placeOf(Act act) const;

Q_SIGNALS:
    void asked(migochat::BulkBar::Act act);
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Look m_look;
    int m_count = 0;
    bool m_closed = false;
    bool m_live = true;
    QLabel *m_text;
    QList<IconButton *> m_buttons; ///< by act; one of them is for Done and Reopen
    IconButton *m_close;
};

} // namespace migochat
