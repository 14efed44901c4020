#pragma once

#include "app/domain/changes.h"
#include "ui/inbox/bubblepart.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QMainWindow>

#include <memory>

namespace migochat {

class AgentLink;
class ComposerController;
class Desk;
class InboxPage;
class Reader;
class StaffList;
class ThreadController;
class UndoBar;
class UndoStack;
class WritingAids;

/// One chat in a window of its own: the same thread and the same box for answers as in the inbox. Esc goes to the
/// messages, Ctrl+W closes it, Ctrl+Z takes back what was done here.
class ChatWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts {
        const Look &look;
        AgentLink &link;
        Reader &reader;
        const Desk &desk;
        const StaffList &staff;
        QString dataDir;
    };

    ChatWindow(const Parts &parts, ConversationId conversation);
    ~ChatWindow() override;

    [[nodiscard]] ConversationId conversation() const { return m_conversation; }
    [[nodiscard]] InboxPage &page() const { return *m_page; }

    void apply(const ChangeSet &changes);
    void reread();
    void setConnectivity(Connectivity connectivity);
    void setUndoSeconds(int seconds);

Q_SIGNALS:
    void startAgentAsked();
    /// What needs no more than the message itself.
    void actionAsked(const migochat::PartAction &action);
    /// What only the inbox offers (customer panel, other chats).
    void inboxAsked(migochat::ConversationId conversation);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retitle();
    void act(const PartAction &action);

    const ConversationId m_conversation;
    UndoStack *m_undo;
    InboxPage *m_page;
    UndoBar *m_undoBar;
    std::unique_ptr<ThreadController> m_thread;
    std::unique_ptr<ComposerController> m_composer;
    std::unique_ptr<WritingAids> m_aids;
};

} // namespace migochat
