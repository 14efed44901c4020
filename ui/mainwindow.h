#pragma once

#include "ui/shell/statusview.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/look.h"

#include <QMainWindow>

class QStackedWidget;

namespace migochat {

class AgentPage;
class Banner;
class CheatSheet;
class CommandMenus;
class CommandRegistry;
class InboxPage;
class KeyEditor;
class LeadsPage;
class NavRail;
class NoticeStack;
class SettingsPage;
class StatusStrip;
class UndoBar;
class UndoStack;

enum class Connectivity;
/// Whether commands reach the outside world, out of everything that is known.
[[nodiscard]] Connectivity connectivityOf(const StatusView &status);

enum class Page { Inbox, Leads, Agent, Settings };

/// Numbers on the navigation rail.
struct NavBadges {
    int inbox = 0; ///< unread conversations
    int leads = 0; ///< overdue follow-ups
};

/// The shell: navigation rail, banner, pages, status strip, and the commands with their keys and menus. The pages are
/// reached through the accessors and connected by the composition root; the window itself only navigates.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr int kMe = 50; ///< id of the button for whoever sits here, beside the page numbers

    explicit MainWindow(const Look &look, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] InboxPage &inbox() const { return *m_inbox; }
    /// These are made when they are first shown or asked for, so that no start waits for them; pageMade() tells.
    [[nodiscard]] LeadsPage &leads();
    [[nodiscard]] AgentPage &agent();
    [[nodiscard]] SettingsPage &settings();
    [[nodiscard]] bool isMade(Page page) const { return pageWidget(page) != nullptr; }

    [[nodiscard]] CommandRegistry &commands() const { return *m_commands; }
    [[nodiscard]] UndoStack &undo() const { return *m_undo; }
    [[nodiscard]] NoticeStack &notices() const { return *m_notices; }
    [[nodiscard]] const Look &look() const { return m_look; }

    [[nodiscard]] Page currentPage() const;
    void showPage(Page page);
    void setBadges(const NavBadges &badges);
    void setStatus(const StatusView &status); ///< strip, banner, agent page and the inbox's connectivity
    /// What the language and theme menus tick. Call at start and after every change.
    void setAppearance(const Appearance &appearance);
    void setMenuBarShown(bool always);
    void setViewsShown(bool shown);
    void setRailWide(bool wide);
    /// Who sits here; empty: nobody said so.
    void setPerson(const QString &name);
    /// A card of the settings, by its name; see SettingsPage.
    void showSetting(const QString &card);
    /// One sentence above the status strip for a few seconds.
    void say(const QString &sentence);

Q_SIGNALS:
    void pageMade(migochat::Page page); ///< before it is shown
    void pageShown(migochat::Page page);
    void startAgentRequested();
    void appearanceChosen(const migochat::Appearance &appearance);
    void menuBarChosen(bool always);
    void railChosen(bool wide);
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addPages();
    void make(Page page);
    void add(Page page, QWidget *made);
    [[nodiscard]] QWidget *pageWidget(Page page) const;
    void connectParts();
    void guideCommands();
    void handleCommands();
    void showCheatSheet();
    void addKeyEditor();
    void handleInboxCommands();
    void handleLookCommands();
    void retranslate();
    void nameRail();
    void showTitle();
    void showMeMenu();
    void stepZoom(int steps);

    const Look m_look;
    CommandRegistry *m_commands;
    UndoStack *m_undo;
    CommandMenus *m_menus;
    QWidget *m_body; ///< banner and pages; notices float over it
    NavRail *m_nav;
    Banner *m_banner;
    QStackedWidget *m_pages;
    InboxPage *m_inbox;
    LeadsPage *m_leads = nullptr;
    AgentPage *m_agent = nullptr;
    SettingsPage *m_settings = nullptr;
    StatusStrip *m_strip;
    UndoBar *m_undoBar;
    NoticeStack *m_notices;
    CheatSheet *m_sheet = nullptr;    ///< made when it is first wanted,
    KeyEditor *m_keyEditor = nullptr; ///< like this one: both are large
    bool m_menuBarShown = false;
    bool m_isRailWide = false;
    Page m_page = Page::Inbox;
    int m_unread = 0;    ///< conversations
    StatusView m_status; ///< for an agent page that is made later
    Appearance m_appearance;
};

} // namespace migochat
