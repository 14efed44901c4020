#include "ui/application.h"

#include "app/platform/paths.h"
#include "app/store/migrator.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/canneddesk.h"
#include "ui/control/chatcommands.h"
#include "ui/control/chatexport.h"
#include "ui/control/chatfinder.h"
#include "ui/control/chatwindows.h"
#include "ui/control/composercontroller.h"
#include "ui/control/composersetup.h"
#include "ui/control/composertools.h"
#include "ui/control/customercontroller.h"
#include "ui/control/goingon.h"
#include "ui/control/inboxcontroller.h"
#include "ui/control/leadscontroller.h"
#include "ui/control/listacts.h"
#include "ui/control/lock.h"
#include "ui/control/newleaddesk.h"
#include "ui/control/noticechoices.h"
#include "ui/control/noticewatch.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/partactions.h"
#include "ui/control/peeking.h"
#include "ui/control/pinkeeper.h"
#include "ui/control/pinnedviews.h"
#include "ui/control/presencewatch.h"
#include "ui/control/privacydesk.h"
#include "ui/control/questiondesk.h"
#include "ui/control/searchcontroller.h"
#include "ui/control/settingscontroller.h"
#include "ui/control/shophours.h"
#include "ui/control/staffcontroller.h"
#include "ui/control/statusboard.h"
#include "ui/control/synonymcontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/troubledesk.h"
#include "ui/control/viewkeeper.h"
#include "ui/control/writingaids.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/stafflist.h"
#include "ui/shell/caretrest.h"
#include "ui/shell/deeplink.h"
#include "ui/shell/undostack.h"
#include "ui/text/failures.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QTimer>
#include <QWindow>

#include <utility>

namespace migochat {

namespace {

/// So long the caret blinks after the last key.
constexpr std::chrono::seconds kCaretBlinks{10};

} // namespace

Application::Application(QApplication &application, DesktopOptions options)
    : m_options(std::move(options)), m_prefs(m_options.dataDir), m_unsent(m_options.dataDir),
      m_lockFile(m_options.dataDir), m_icons(m_theme), m_voices(m_sound),
      m_link({.dataDir = m_options.dataDir, .schema = Migrator().newestVersion()}),
      m_process({.program = m_options.agentProgram.isEmpty() ? AgentProcess::shippedProgram() : m_options.agentProgram,
                 .dataDir = m_options.dataDir,
                 .envFile = m_options.envFile,
                 .webhookPort = m_options.webhookPort}),
      m_store(paths::storeFile(m_options.dataDir)), m_desk({m_link, m_prefs})
{
    applyLook();     // sets the default locale, which other threads read
    m_store.start(); // is being opened while the window is built
    m_theme.attach(application, Theme::Sheet::Later);
    const bool byHand = m_options.agent == DesktopOptions::Agent::LeaveAlone;
    m_status = std::make_unique<StatusBoard>(m_link, m_clock,
                                             byHand ? StatusBoard::Start::OnlyByHand : StatusBoard::Start::Expected);
    m_window = std::make_unique<MainWindow>(Look{m_theme, m_icons, m_format, m_clock});
    m_window->inbox().setListState({ListState::Kind::Loading, {}, {}});
    m_window->commands().keys().useFolder(m_options.dataDir);
    m_palette = std::make_unique<PaletteController>(chatPlace(), m_prefs);
    restorePlaces();
    m_wanted = DeepLink::parse(m_options.link).value_or(DeepLink{}).conversation;
    if (m_wanted.isValid())
        m_window->showPage(Page::Inbox);
    m_trouble =
        std::make_unique<TroubleDesk>(TroubleDesk::Parts{*m_window, paths::storeFile(m_options.dataDir), m_desk});
    connect(m_trouble.get(), &TroubleDesk::retryWanted, this,
            [this] { m_inbox ? m_inbox->reread() : m_store.start(); });
    closeLock();
    application.installEventFilter(this);
    new CaretRest(kCaretBlinks, this);
    connectAgent();
    connectWindow();
    connect(&m_store, &StoreAccess::opened, this, &Application::onStoreOpened);
    connect(&m_store, &StoreAccess::revisionMoved, this, &Application::rereadAll);
    connect(&m_store, &StoreAccess::unusable, this, &Application::showTrouble);
}

/// Nothing of the store can be shown: at its opening, or later, where its damage lies deeper.
void Application::showTrouble(const Error &error)
{
    m_status->setStoreProblem(errorSentence(error));
    m_trouble->show(error);
    showWindow();
}

Application::~Application()
{
    rememberPlaces();
}

void Application::start()
{
    m_window->setAppearance(appearance());
    m_window->setStatus(m_status->view());
    // After the store's news, so that the list is read meanwhile.
    QMetaObject::invokeMethod(this, &Application::dress, Qt::QueuedConnection);
    if (m_store.isThere())
        QTimer::singleShot(kLongestWait, this, &Application::showWindow);
    else
        showWindow();
    m_store.startPolling();
    QTimer::singleShot(kLongestWait, this, &Application::startLink); // of a window that nobody sees
}

/// Behind the first picture: a connection costs it more than one would think, an agent's start still more.
void Application::startLink()
{
    if (!std::exchange(m_isLinked, true))
        m_link.start();
}

/// With its list, if that comes soon: one picture is sooner there than an empty one and then another.
void Application::showWindow()
{
    if (std::exchange(m_isShown, true))
        return;
    dress();
    m_window->show();
}

void Application::dress()
{
    if (!std::exchange(m_isDressed, true))
        m_theme.putSheet();
}

void Application::visit(const QString &wish)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    showWindow();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    openLink(wish);
}

/// macOS hands links to the running program as an event. The first picture shows the list; the chat follows.
bool Application::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (m_lock)
            m_lock->noteInput();
        break;
    default:
        break;
    }
    if (event->type() == QEvent::FileOpen)
        openLink(static_cast<QFileOpenEvent *>(event)->url().toString());
    else if (event->type() == QEvent::Expose && !m_isPainted && watched == m_window->windowHandle())
        QMetaObject::invokeMethod(this, &Application::onFirstPicture, Qt::QueuedConnection); // after it is painted
    return QObject::eventFilter(watched, event);
}

void Application::openLink(const QString &text)
{
    const auto link = DeepLink::parse(text);
    if (!link)
        return;
    if (m_lock->isLocked()) {
        m_wishBehindLock = text;
        return;
    }
    m_window->showPage(Page::Inbox);
    m_wanted = link->conversation;
    if (m_thread)
        m_thread->open(std::exchange(m_wanted, ConversationId()));
}

/// Before the window is seen: it may have been locked when the desktop ended.
void Application::closeLock()
{
    m_pinKeeper = std::make_unique<PinKeeper>(PinKeeper::Parts{m_lockFile, m_clock, m_options.dataDir});
    m_lock = std::make_unique<Lock>(Lock::Parts{*m_window, m_lockFile, m_desk, m_clock, *m_pinKeeper});
    connect(m_lock.get(), &Lock::unlocked, this, [this] { openLink(std::exchange(m_wishBehindLock, QString())); });
}

void Application::connectAgent()
{
    connect(&m_link, &AgentLink::stateChanged, this, &Application::onLinkState);
    connect(&m_link, &AgentLink::changed, this, &Application::apply);
    connect(&m_link, &AgentLink::reread, this, &Application::rereadAll);
    connect(&m_link, &AgentLink::status, m_status.get(), &StatusBoard::onStatus);
    if (m_options.agent == DesktopOptions::Agent::StartWhenNeeded)
        connect(&m_link, &AgentLink::unreachable, &m_process, &AgentProcess::ensureRunning);
    connect(&m_process, &AgentProcess::started, this, [this] {
        m_link.retryNow();
        m_status->onAgentStarted();
    });
    connect(&m_process, &AgentProcess::gaveUp, m_status.get(), &StatusBoard::onAgentGaveUp);
    connect(m_status.get(), &StatusBoard::changed, this, [this](const StatusView &view) { m_window->setStatus(view); });
}

void Application::connectWindow()
{
    connect(m_window.get(), &MainWindow::startAgentRequested, this, &Application::startAgentByHand);
    connect(m_window.get(), &MainWindow::appearanceChosen, this, &Application::setAppearance);
    connect(m_window.get(), &MainWindow::menuBarChosen, this, [this](bool always) {
        m_prefs.setMenuBarShown(always);
        m_window->setMenuBarShown(always);
    });
    connect(m_window.get(), &MainWindow::railChosen, this, [this](bool wide) {
        m_prefs.setRailWide(m_desk.me(), wide);
        m_window->setRailWide(wide);
    });
    connect(m_window.get(), &MainWindow::pageShown, this,
            [this](Page page) { m_prefs.setLastPage(static_cast<int>(page)); });
    connect(m_window.get(), &MainWindow::pageMade, this, &Application::serve);
    connect(m_window.get(), &MainWindow::closing, this, &Application::rememberPlaces);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this] {
        if (m_thread)
            m_thread->markReadIfSeen();
    });
}

void Application::onLinkState(AgentLink::State state)
{
    if (state == AgentLink::State::Live)
        m_store.stopPolling();
    else if (state == AgentLink::State::Disconnected)
        m_store.startPolling();
    if (state == AgentLink::State::Mismatch && m_options.agent == DesktopOptions::Agent::StartWhenNeeded) {
        m_process.replace();
        m_link.askToStop();
    }
    m_status->onLinkState();
    Circumstances now = m_window->commands().circumstances();
    now.agentLive = state == AgentLink::State::Live;
    m_window->commands().setCircumstances(now);
    if (state == AgentLink::State::Live && m_thread)
        m_thread->markReadIfSeen();
}

void Application::startAgentByHand()
{
    m_process.startAgain();
    m_link.retryNow();
}

} // namespace migochat
