#include "ui/mainwindow.h"

#include "ui/agentpage/agentpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/leads/leadspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/banner.h"
#include "ui/shell/navrail.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/statuswords.h"
#include "ui/widgets/themed.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLookButton = 50; ///< id of the language and colours button, beside the page numbers

void addChoice(QMenu &menu, const QString &text, bool on, std::function<void()> chosen)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::triggered, &menu, std::move(chosen));
}

} // namespace

MainWindow::MainWindow(const Look &look, QWidget *parent)
    : QMainWindow(parent), m_look(look), m_nav(new NavRail(look, this)), m_banner(new Banner(look, this)),
      m_pages(new QStackedWidget(this)), m_inbox(new InboxPage(look, this)), m_leads(new LeadsPage(look, this)),
      m_agent(new AgentPage(look, this)), m_settings(new SettingsPage(look, this)), m_strip(new StatusStrip(look, this))
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
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_banner);
    body->addWidget(m_pages, 1);
    row->addLayout(body, 1);
    column->addLayout(row, 1);
    column->addWidget(m_strip);
    setCentralWidget(center);

    for (QWidget *page : std::initializer_list<QWidget *>{m_inbox, m_leads, m_agent, m_settings})
        m_pages->addWidget(page);
    m_nav->addPage(static_cast<int>(Page::Inbox), Icon::Inbox, NavRail::Place::Top);
    m_nav->addPage(static_cast<int>(Page::Leads), Icon::Board, NavRail::Place::Top);
    m_nav->addPage(static_cast<int>(Page::Agent), Icon::Agent, NavRail::Place::Bottom);
    m_nav->addPage(kLookButton, Icon::Language, NavRail::Place::Bottom);
    m_nav->addPage(static_cast<int>(Page::Settings), Icon::Settings, NavRail::Place::Bottom);
    setMinimumSize(960, 600);
    connectParts();
    addShortcuts();
    retranslate();
    showPage(Page::Inbox);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectParts()
{
    connect(m_nav, &NavRail::pageChosen, this, [this](int id) {
        if (id == kLookButton)
            showLookMenu();
        else
            showPage(static_cast<Page>(id));
    });
    connect(m_strip, &StatusStrip::detailsRequested, this, [this] { showPage(Page::Agent); });
    connect(m_banner, &Banner::actionRequested, this, [this](BannerText::Action action) {
        if (action == BannerText::Action::StartAgent)
            Q_EMIT startAgentRequested();
        else if (action == BannerText::Action::OpenSettings)
            showPage(Page::Settings);
    });
    connect(m_agent, &AgentPage::startAgentRequested, this, &MainWindow::startAgentRequested);
    connect(m_settings, &SettingsPage::languageChosen, this, &MainWindow::languageChosen);
    connect(m_settings, &SettingsPage::themeChosen, this, &MainWindow::themeChosen);
    connect(m_settings, &SettingsPage::digitsChosen, this, &MainWindow::digitsChosen);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto &&run) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(Qt::CTRL | Qt::Key_1, [this] { showPage(Page::Inbox); });
    add(Qt::CTRL | Qt::Key_2, [this] { showPage(Page::Leads); });
    add(Qt::CTRL | Qt::Key_3, [this] { showPage(Page::Agent); });
    add(Qt::CTRL | Qt::Key_4, [this] { showPage(Page::Settings); });
    add(Qt::Key_F10, [this] { showPage(Page::Settings); });
}

Page MainWindow::currentPage() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_nav->setCurrent(static_cast<int>(page));
    Q_EMIT pageShown(page);
}

void MainWindow::setBadges(const NavBadges &badges)
{
    m_nav->setBadge(static_cast<int>(Page::Inbox), badges.inbox);
    m_nav->setBadge(static_cast<int>(Page::Leads), badges.leads);
}

void MainWindow::setStatus(const StatusView &status)
{
    m_strip->setStatus(status);
    m_banner->setStatus(status);
    m_agent->setStatus(status);
    const Token worst = statuswords::worst(status);
    m_nav->setMark(static_cast<int>(Page::Agent), worst == Token::Ok ? Token::Surface : worst);
    m_inbox->setConnectivity(status.agent.condition == AgentStatus::Condition::Live
                                 ? status.offlineSince ? Connectivity::Offline : Connectivity::Live
                                 : Connectivity::AgentStopped);
}

void MainWindow::setAppearance(Language language, Theme::Choice theme, Digits digits)
{
    m_language = language;
    m_theme = theme;
    m_settings->setAppearance(language, theme, digits);
}

void MainWindow::showLookMenu()
{
    showPage(currentPage()); // the button is no page: keep the mark where it was
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto language = [this](Language value) { return [this, value] { Q_EMIT languageChosen(value); }; };
    addChoice(*menu, u"العربية"_s, m_language == Language::Arabic, language(Language::Arabic));
    addChoice(*menu, u"English"_s, m_language == Language::English, language(Language::English));
    menu->addSeparator();
    const auto theme = [this](Theme::Choice value) { return [this, value] { Q_EMIT themeChosen(value); }; };
    using Choice = Theme::Choice;
    addChoice(*menu, tr("Colours like the system"), m_theme == Choice::System, theme(Choice::System));
    addChoice(*menu, tr("Light"), m_theme == Choice::Light, theme(Choice::Light));
    addChoice(*menu, tr("Dark"), m_theme == Choice::Dark, theme(Choice::Dark));
    menu->popup(QCursor::pos());
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
    setWindowTitle(u"Migochat"_s);
    m_nav->setPageName(static_cast<int>(Page::Inbox), tr("Inbox"));
    m_nav->setPageName(static_cast<int>(Page::Leads), tr("Leads"));
    m_nav->setPageName(static_cast<int>(Page::Agent), tr("Agent"));
    m_nav->setPageName(static_cast<int>(Page::Settings), tr("Settings"));
    m_nav->setPageName(kLookButton, tr("Look"));
}

} // namespace migochat
