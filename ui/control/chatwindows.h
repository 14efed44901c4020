#pragma once

#include "ui/control/chatwindow.h"

#include <QObject>
#include <QPointer>

namespace migochat {

class MainWindow;
class Preferences;
class Voices;

/// The chats that stand in windows of their own. What is written there and not sent is kept with what is written in the
/// inbox.
class ChatWindows final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        AgentLink &link;
        Reader &reader;
        const Desk &desk;
        const StaffList &staff;
        const Preferences &prefs;
        Voices &voices; ///< one is heard at a time, wherever it was begun
        QString dataDir;
    };

    explicit ChatWindows(const Parts &parts, QObject *parent = nullptr);
    ~ChatWindows() override;

    /// Brings it to the front when it is there already.
    ChatWindow *open(ConversationId conversation);
    void closeAll();
    void apply(const ChangeSet &changes);
    void reread();
    void setConnectivity(Connectivity connectivity);

Q_SIGNALS:
    void startAgentAsked();
    void actionAsked(const migochat::PartAction &action);
    void inboxAsked(migochat::ConversationId conversation);

private:
    void giveText(ChatWindow &chat);
    void keepText(const ChatWindow &chat);
    void takeBack(const ChatWindow &chat);

    const Parts m_parts;
    QList<QPointer<ChatWindow>> m_windows;
    Connectivity m_connectivity = Connectivity::Live;
};

} // namespace migochat
