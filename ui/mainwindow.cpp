#include "ui/mainwindow.h"

#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/actions/keyeditor.h"
#include "ui/actions/shortcutfilter.h"
#include "ui/agentpage/agentpage.h"
#include "ui/inbox/emptythread.h"
#include "ui/inbox/inboxpage.h"
#include "ui/leads/leadspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/banner.h"
#include "ui/shell/cheatsheet.h"
#include "ui/shell/commandmenus.h"
#include "ui/shell/fieldhabits.h"
#include "ui/shell/navrail.h"
#include "ui/shell/noticestack.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/statuswords.h"
#include "ui/shell/undobar.h"
#include "ui/shell/undostack.h"
#include "ui/shell/wheelzoom.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/themed.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMe = MainWindow::kMe;

/// The button of whoever sits here shows what its menu ticks.
void watchPresence(const CommandRegistry &commands, NavRail &nav)
{
    for (const command::OfPresence &one : command::kPresences) {
        const auto *action = commands.findChild<QAction *>(QString(one.id));
        QObject::connect(action, &QAction::toggled, &nav, [&nav, one](bool on) {
            if (on)
                nav.setMark(kMe, tokenOf(one.presence), CommandNames::name(*findCommand(one.id)));
        });
    }
}

/// What leads on while no chat is open, with the keys that the person chose.
QList<KeyHint> keyHints(const CommandRegistry &commands)
{
    QList<KeyHint> hints;
    for (const QLatin1StringView id : {command::kNextWaiting, command::kNextChat, command::kPalette, command::kKeys}) {
        const CommandSpec &spec = *findCommand(id);
        const QString keys = commands.keys().textOf(spec);
        if (commands.isHandled(spec) && !keys.isEmpty())
            hints.append({CommandNames::name(spec), keys});
    }
    return hints;
}

} // namespace

Connectivity connectivityOf(const StatusView &status)
{
    if (status.agent.condition != AgentStatus::Condition::Live)
        return Connectivity::AgentStopped;
    return status.offlineSince ? Connectivity::Offline : Connectivity::Live;
}

MainWindow::MainWindow(const Look &look, QWidget *parent)
    : QMainWindow(parent), m_look(look), m_commands(new CommandRegistry(this)), m_undo(new UndoStack(this)),
      m_menus(new CommandMenus(*m_commands, *this)), m_body(new QWidget(this)), m_nav(new NavRail(look, this)),
      m_banner(new Banner(look, this)), m_pages(new QStackedWidget(m_body)), m_inbox(new InboxPage(look, m_pages)),
      m_strip(new StatusStrip(look, this)), m_undoBar(new UndoBar(look, *m_undo, m_strip)),
      m_notices(new NoticeStack(look, *m_pages, m_body))
{
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_nav);
    auto *rule = new QWidget(center);
    setPane(rule, u"rule"_s);
    rule->setFixedWidth(1);
    row->addWidget(rule);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_banner);
    body->addWidget(m_pages, 1);
    row->addWidget(m_body, 1);
    column->addLayout(row, 1);
    column->addWidget(m_strip);
    m_strip->addEnd(m_undoBar);
    setCentralWidget(center);
    setMinimumSize(960, 600);
    addPages();
    connectParts();
    guideCommands();
    handleCommands();
    handleInboxCommands();
    handleLookCommands();
    retranslate();
    showPage(Page::Inbox);
    m_inbox->focusList(); // work begins there
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages()
{
    m_pages->addWidget(m_inbox);
    m_nav->addPage(static_cast<int>(Page::Inbox), Icon::Inbox, NavRail::Place::Top);
    m_nav->addPage(static_cast<int>(Page::Leads), Icon::Board, NavRail::Place::Top);
    m_nav->addPage(static_cast<int>(Page::Agent), Icon::Agent, NavRail::Place::Bottom);
    m_nav->addPage(static_cast<int>(Page::Settings), Icon::Settings, NavRail::Place::Bottom);
    m_nav->addPage(kMe, Icon::Person, NavRail::Place::Bottom);
}

void MainWindow::connectParts()
{
    connect(m_nav, &NavRail::pageChosen, this, [this](int id) {
        if (id == kMe)
            showMeMenu();
        else
            showPage(static_cast<Page>(id));
    });
    const auto showPart = [this](const QString &part) {
        showPage(Page::Agent);
        m_agent->showPart(part);
    };
    connect(m_strip, &StatusStrip::detailsRequested, this, showPart);
    connect(m_banner, &Banner::whyRequested, this, showPart);
    connect(m_notices, &NoticeStack::agentRequested, this, [this] { showPage(Page::Agent); });
    connect(m_banner, &Banner::actionRequested, this, [this, showPart](BannerText::Action action) {
        if (action == BannerText::Action::StartAgent)
            Q_EMIT startAgentRequested();
        else if (action == BannerText::Action::OpenSettings)
            showPage(Page::Settings);
        else if (action == BannerText::Action::ShowReceiving)
            showPart(u"receiving"_s);
    });
    connect(new WheelZoom(this), &WheelZoom::stepped, this, &MainWindow::stepZoom);
    new FieldHabits(this);
    auto *keys = new ShortcutFilter(*m_commands, *this, [this] {
        const Page page = currentPage();
        return page == Page::Inbox   ? CommandPlace::Inbox
               : page == Page::Leads ? CommandPlace::Leads
                                     : CommandPlace::Window;
    });
    connect(keys, &ShortcutFilter::altTapped, m_menus, &CommandMenus::peek);
    connect(m_commands, &CommandRegistry::changed, this, &MainWindow::nameRail);
    watchPresence(*m_commands, *m_nav);
    m_undoBar->serve(*m_commands, *m_undo);
    m_strip->serve(*m_commands);
    connect(m_commands, &CommandRegistry::changed, this, [this] { m_inbox->setKeyHints(keyHints(*m_commands)); });
}

void MainWindow::handleCommands()
{
    const auto go = [this](QLatin1StringView id, Page page) {
        m_commands->handle(id, [this, page] { showPage(page); });
    };
    go(command::kInbox, Page::Inbox);
    go(command::kLeads, Page::Leads);
    go(command::kAgent, Page::Agent);
    go(command::kSettings, Page::Settings);
    m_commands->handle(command::kFilterLeads, [this] { leads().focusSearch(); });
    m_commands->handle(command::kStartAgent, [this] { Q_EMIT startAgentRequested(); });
    m_commands->handle(command::kKeys, [this] { showCheatSheet(); });
    m_commands->handle(command::kEditKeys, [this] {
        showPage(Page::Settings);
        m_settings->showCard(m_keyEditor);
        m_keyEditor->focusFilter();
    });
    m_commands->handle(command::kQuit, [this] { close(); });
}

void MainWindow::showCheatSheet()
{
    if (!m_sheet)
        m_sheet = new CheatSheet(m_look, *m_commands, this);
    m_sheet->open();
}

void MainWindow::handleInboxCommands()
{
    m_commands->handle(command::kFilterList, [this] { m_inbox->focusSearch(); });
    m_commands->handle(command::kNextChat, [this] { m_inbox->stepConversation(1); });
    m_commands->handle(command::kPreviousChat, [this] { m_inbox->stepConversation(-1); });
    m_commands->handle(command::kNextPane, [this] { m_inbox->cyclePanes(1); });
    m_commands->handle(command::kPreviousPane, [this] { m_inbox->cyclePanes(-1); });
    m_commands->handle(command::kFocusList, [this] { m_inbox->leaveForList(); });
    m_commands->handle(command::kReply, [this] {
        showPage(Page::Inbox);
        m_inbox->startWriting(Composer::Mode::Reply);
    });
    m_commands->handle(command::kNote, [this] {
        showPage(Page::Inbox);
        m_inbox->toggleNote();
    });
    m_commands->handle(command::kCustomer, [this] { m_inbox->showCustomer(); });
    m_commands->handle(command::kViewsPane, [this] { setViewsShown(!m_inbox->areViewsShown()); });
}

void MainWindow::setBadges(const NavBadges &badges)
{
    m_nav->setBadge(static_cast<int>(Page::Inbox), badges.inbox);
    m_nav->setBadge(static_cast<int>(Page::Leads), badges.leads);
    m_unread = badges.inbox;
    showTitle();
}

/// With what is unread: it stands in the bar of the system too, where the window itself is not seen.
void MainWindow::showTitle()
{
    setWindowTitle(m_unread > 0 ? u"(%1) Migochat"_s.arg(m_look.format.number(m_unread)) : u"Migochat"_s);
}

void MainWindow::setStatus(const StatusView &status)
{
    m_strip->setStatus(status);
    m_banner->setStatus(status);
    m_status = status;
    if (m_agent)
        m_agent->setStatus(status);
    const Token worst = statuswords::worst(status);
    m_nav->setMark(static_cast<int>(Page::Agent), worst == Token::Ok ? Token::Surface : worst,
                   statuswords::troubles(status, m_look.format));
    m_inbox->setConnectivity(connectivityOf(status));
}

void MainWindow::setMenuBarShown(bool always)
{
    m_menuBarShown = always;
    m_menus->setAlwaysShown(always);
    m_commands->setTicked(command::kMenuBar, always);
}

void MainWindow::setViewsShown(bool shown)
{
    m_inbox->setViewsShown(shown);
    m_commands->setTicked(command::kViewsPane, shown);
}

void MainWindow::setRailWide(bool wide)
{
    m_isRailWide = wide;
    m_nav->setWide(wide);
    m_commands->setTicked(command::kWideRail, wide);
}

void MainWindow::setPerson(const QString &name)
{
    m_nav->setFace(kMe, name);
}

void MainWindow::say(const QString &sentence)
{
    m_undoBar->say(sentence);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    showTitle();
    m_commands->retranslate();
    nameRail();
}

void MainWindow::nameRail()
{
    const auto keys = [this](QLatin1StringView id) { return m_commands->keys().textOf(*findCommand(id)); };
    m_nav->setPageName(static_cast<int>(Page::Inbox), tr("Inbox"), keys(command::kInbox));
    m_nav->setPageName(static_cast<int>(Page::Leads), tr("Leads"), keys(command::kLeads));
    m_nav->setPageName(static_cast<int>(Page::Agent), tr("Agent"), keys(command::kAgent));
    m_nav->setPageName(static_cast<int>(Page::Settings), tr("Settings"), keys(command::kSettings));
    m_nav->setPageName(kMe, tr("Me"), {});
}

} // namespace migochat
