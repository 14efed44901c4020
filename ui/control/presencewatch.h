#pragma once

#include "app/protocol/presence.h"
#include "app/store/settings.h"
#include "ui/models/latestonly.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace migochat {

class AgentLink;
class InboxPage;
class Reader;
class ThreadController;

/// Tells the other desktops which chat is looked at here and whether somebody writes in it, and the composer who does
/// elsewhere. A desktop in the background looks at nothing.
class PresenceWatch final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        AgentLink &link;
        InboxPage &page;
        ThreadController &thread;
        Reader &reader;
    };

    explicit PresenceWatch(const Parts &parts, QObject *parent = nullptr);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void onTyped();
    void tell(bool isTyping);
    void onOthers(const QList<Presence> &others);
    void showOthers();
    [[nodiscard]] QString nameOf(const Presence &one) const;
    [[nodiscard]] ConversationId lookedAt() const;

    AgentLink &m_link;
    InboxPage &m_page;
    ThreadController &m_thread;
    QList<Presence> m_others;
    QList<settings::Staff> m_staff;
    Presence m_told;
    QDeadlineTimer m_toldUntil; ///< while somebody writes: when it has to be told anew
    QTimer m_quiet;             ///< nothing was typed for a while
    LatestOnly m_names;
};

} // namespace migochat
