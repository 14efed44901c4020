#pragma once

#include "app/protocol/presence.h"
#include "ui/text/occupant.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace migochat {

class AgentLink;
class InboxPage;
class StaffList;
class ThreadController;

/// Tells the other desktops which chat is looked at here and whether somebody writes in it, and the list and the
/// composer who does elsewhere. A desktop in the background looks at nothing.
class PresenceWatch final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        AgentLink &link;
        InboxPage &page;
        ThreadController &thread;
        const StaffList &staff;
    };

    explicit PresenceWatch(const Parts &parts, QObject *parent = nullptr);

    /// A chat in a window of its own: it counts while that window is in front.
    void add(InboxPage &page);

private:
    void watch(InboxPage &page);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void onTyped(InboxPage &page);
    void tell(bool isTyping) { tell(lookedAt(), isTyping); }
    void tell(ConversationId conversation, bool isTyping);
    void onOthers(const QList<Presence> &others);
    void showOthers();
    [[nodiscard]] Occupants occupants() const;
    [[nodiscard]] ConversationId lookedAt() const;

    AgentLink &m_link;
    InboxPage &m_page;
    const ThreadController &m_thread;
    QList<QPointer<InboxPage>> m_windows;
    const StaffList &m_staff;
    QList<Presence> m_others;
    Presence m_told;
    QDeadlineTimer m_toldUntil; ///< while somebody writes: when it has to be told anew
    QTimer m_quiet;             ///< nothing was typed for a while
};

} // namespace migochat
