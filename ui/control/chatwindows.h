#pragma once

#include "ui/control/chatwindow.h"

#include <QObject>
#include <QPointer>

namespace migochat {

class ComposerSetup;

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
        Reader &search;
        const Desk &desk;
        const StaffList &staff;
        Preferences &prefs;
        Voices &voices; ///< one is heard at a time, wherever it was begun
        SoundLoader &sound;
        ComposerSetup &setup;
        QString dataDir;
        PalettePlaces places; ///< for the palettes
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
    void opened(migochat::InboxPage &page);
    void startAgentAsked();
    void pageAsked(migochat::Page page);
    void commandAsked(const migochat::CommandSpec &spec);
    void inboxAsked(migochat::ConversationId conversation, const std::optional<migochat::ThreadCursor> &at);
    void readyAnswerWanted(const QString &text);

private:
    void giveBegun(ChatWindow &chat);
    void keepBegun(const ChatWindow &chat);
    void takeBack(ChatWindow &chat);
    void applyPreferences();
    void connectChat(ChatWindow &chat);

    const Parts m_parts;
    QList<QPointer<ChatWindow>> m_windows;
    Connectivity m_connectivity = Connectivity::Live;
};

} // namespace migochat
