#pragma once

#include "app/domain/changes.h"
#include "ui/actions/commandlist.h"
#include "ui/composer/waitingthings.h"
#include "ui/control/chatplace.h"
#include "ui/control/paletteplaces.h"
#include "ui/inbox/inboxviewdata.h"

#include <QMainWindow>

#include <memory>

namespace migochat {

class AgentLink;
class CheatSheet;
class KeyMap;
class ChatCommands;
class ChatExport;
class ChatFinder;
class ComposerController;
class ComposerTools;
class CustomerController;
class Desk;
class ListActs;
class PaletteController;
class PartActions;
class Preferences;
class Reader;
class SoundLoader;
class StaffList;
class ThreadController;
class UndoBar;
class Voices;
class WritingAids;

/// One chat in a window of its own: thread, box and tools, customer's panel, palette and keys of the inbox. What leads to
/// another chat or page, and what only the main window can do, goes there. Esc goes to the messages, Ctrl+W closes it, Ctrl+Z takes back what was
/// done here.
class ChatWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts {
        const Look &look;
        AgentLink &link;
        Reader &reader;
        Reader &search; ///< for searches only
        const Desk &desk;
        const StaffList &staff;
        Preferences &prefs;
        Voices &voices;
        SoundLoader &sound;
        const KeyMap &keys; ///< of the main window
        QString dataDir;
        const PalettePlaces &places; ///< of the main window
    };

    ChatWindow(const Parts &parts, ConversationId conversation);
    ~ChatWindow() override;

    [[nodiscard]] ConversationId conversation() const { return m_conversation; }
    [[nodiscard]] InboxPage &page() const { return *m_page; }
    [[nodiscard]] CommandRegistry &commands() const { return *m_commands; }

    void apply(const ChangeSet &changes);
    void reread();
    void setConnectivity(Connectivity connectivity);
    void setUndoSeconds(int seconds);

Q_SIGNALS:
    void startAgentAsked();
    void pageAsked(migochat::Page page);                  ///< of the main window
    void commandAsked(const migochat::CommandSpec &spec); ///< of the main window
    void inboxAsked(migochat::ConversationId conversation, const std::optional<migochat::ThreadCursor> &at);
    void readyAnswerWanted(const QString &text);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] ChatPlace place(const Look &look);
    void serve(const Parts &parts);
    void connectServants();
    void handleCommands();
    void leadOthersAway();
    void showCheatSheet(const Look &look);
    void retitle();

    const ConversationId m_conversation;
    CommandRegistry *m_commands;
    UndoStack *m_undo;
    InboxPage *m_page;
    UndoBar *m_undoBar;
    CheatSheet *m_sheet = nullptr; ///< made when it is first wanted
    Preferences &m_prefs;
    std::unique_ptr<ThreadController> m_thread;
    std::unique_ptr<ComposerController> m_composer;
    std::unique_ptr<ComposerTools> m_tools;
    std::unique_ptr<WritingAids> m_aids;
    std::unique_ptr<CustomerController> m_customer;
    std::unique_ptr<PartActions> m_actions;
    std::unique_ptr<ChatCommands> m_chatCommands;
    std::unique_ptr<ChatFinder> m_finder;
    std::unique_ptr<ListActs> m_acts;
    std::unique_ptr<ChatExport> m_export;
    std::unique_ptr<PaletteController> m_palette;
};

} // namespace migochat
