#include "ui/application.h"

#include "app/platform/paths.h"
#include "app/store/migrator.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composerpane.h"
#include "ui/control/canneddesk.h"
#include "ui/control/chatcommands.h"
#include "ui/control/customercontroller.h"
#include "ui/control/composercontroller.h"
#include "ui/control/composersetup.h"
#include "ui/control/inboxcontroller.h"
#include "ui/control/leadscontroller.h"
#include "ui/control/listacts.h"
#include "ui/control/listplace.h"
#include "ui/control/noticewatch.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/partactions.h"
#include "ui/control/peeking.h"
#include "ui/control/searchcontroller.h"
#include "ui/control/settingscontroller.h"
#include "ui/control/statusboard.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/viewkeeper.h"
#include "ui/inbox/conversationpane.h"
#include "ui/customer/customerpanel.h"
#include "ui/control/writingaids.h"
#include "ui/inbox/inboxpage.h"
#include "ui/leads/leadspage.h"
#include "ui/mainwindow.h"
#include "ui/shell/deeplink.h"
#include "ui/shell/undostack.h"
#include "ui/text/failures.h"

#include <QApplication>
#include <QFileOpenEvent>

#include <utility>

namespace migochat {

Application::Application(QApplication &application, DesktopOptions options)
    : m_options(std::move(options)), m_prefs(m_options.dataDir), m_unsent(m_options.dataDir), m_icons(m_theme),
      m_link({.dataDir = m_options.dataDir, .schema = Migrator().newestVersion()}),
      m_process({.program = m_options.agentProgram.isEmpty() ? AgentProcess::shippedProgram()
                                                             : m_options.agentProgram,
                 .dataDir = m_options.dataDir,
                 .envFile = m_options.envFile,
                 .webhookPort = m_options.webhookPort}),
      m_store(paths::storeFile(m_options.dataDir))
{
    applyLook();
    m_theme.attach(application);
    const bool byHand = m_options.agent == DesktopOptions::Agent::LeaveAlone;
    m_status = std::make_unique<StatusBoard>(m_link, m_clock,
                                             byHand ? StatusBoard::Start::OnlyByHand : StatusBoard::Start::Expected);
    m_window = std::make_unique<MainWindow>(Look{m_theme, m_icons, m_format, m_clock});
    m_setup = std::make_unique<ComposerSetup>(ComposerSetup::Parts{*m_window, m_prefs, m_unsent});
    m_window->inbox().setListState({ListState::Kind::Loading, {}, {}});
    m_window->commands().keys().useFolder(m_options.dataDir);
    m_palette = std::make_unique<PaletteController>(*m_window, m_prefs);
    restorePlaces();
    m_wanted = DeepLink::parse(m_options.link).value_or(DeepLink{}).conversation;
    if (m_wanted.isValid())
        m_window->showPage(Page::Inbox);
    application.installEventFilter(this);
    connectAgent();
    connectWindow();
    connect(&m_store, &StoreAccess::opened, this, &Application::onStoreOpened);
    connect(&m_store, &StoreAccess::revisionMoved, this, &Application::rereadAll);
    connect(&m_store, &StoreAccess::unusable, this,
            [this](const Error &error) { m_status->setStoreProblem(errorSentence(error)); });
}

Application::~Application()
{
    rememberPlaces();
}

void Application::start()
{
    m_window->setAppearance(m_language.language(), m_theme.choice(), m_format.digits());
    m_window->setStatus(m_status->view());
    m_window->show();
    m_store.start();
    m_store.startPolling();
    m_link.start();
}

void Application::visit(const QString &wish)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    openLink(wish);
}

/// macOS hands links to the running program as an event.
bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FileOpen)
        openLink(static_cast<QFileOpenEvent *>(event)->url().toString());
    return QObject::eventFilter(watched, event);
}

void Application::openLink(const QString &text)
{
    const auto link = DeepLink::parse(text);
    if (!link)
        return;
    m_window->showPage(Page::Inbox);
    m_wanted = link->conversation;
    if (m_thread)
        m_thread->open(std::exchange(m_wanted, ConversationId()));
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
    connect(m_window.get(), &MainWindow::languageChosen, this, &Application::setLanguage);
    connect(m_window.get(), &MainWindow::themeChosen, this, &Application::setTheme);
    connect(m_window.get(), &MainWindow::digitsChosen, this, &Application::setDigits);
    connect(m_window.get(), &MainWindow::menuBarChosen, this, [this](bool always) {
        m_prefs.setMenuBarShown(always);
        m_window->setMenuBarShown(always);
    });
    connect(m_window.get(), &MainWindow::pageShown, this,
            [this](Page page) { m_prefs.setLastPage(static_cast<int>(page)); });
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

void Application::onStoreOpened()
{
    m_status->setReader(m_store.lists());
    m_counters = std::make_unique<Counters>(m_store.lists(), [this] { return listplace::momentAt(m_clock.now()); });
    m_inbox = std::make_unique<InboxController>(
        InboxController::Parts{m_window->inbox(), m_store.lists(), m_store.search(),
                               [this] { return listplace::momentAt(m_clock.now()); }});
    m_thread = std::make_unique<ThreadController>(
        ThreadController::Parts{m_window->inbox(), m_link, m_store.lists(), m_clock});
    const QString media = paths::mediaFolder(m_options.dataDir);
    m_composer = std::make_unique<ComposerController>(
        ComposerController::Parts{m_window->inbox(), m_link, m_store.lists(), *m_thread, m_clock, media});
    m_canned = std::make_unique<CannedDesk>(CannedDesk::Parts{m_link, m_store.lists(), m_options.dataDir});
    m_setup->setStore(*m_composer, *m_canned);
    m_aids = std::make_unique<WritingAids>(WritingAids::Parts{
        m_window->inbox().writing(), m_link, m_store.lists(), m_clock, m_format, m_options.dataDir});
    m_window->inbox().setMediaFolder(media);
    m_customer = std::make_unique<CustomerController>(
        CustomerController::Parts{*m_window, *m_thread, m_link, m_store.lists(), m_clock});
    m_partActions = std::make_unique<PartActions>(
        PartActions::Parts{*m_window, *m_thread, *m_customer, m_link, m_store.lists()}, media);
    m_leads = std::make_unique<LeadsController>(m_window->leads(), m_link, m_store.lists());
    m_settings = std::make_unique<SettingsController>(m_window->settings(), m_link, m_store.lists());
    m_palette->setStore(*m_thread, m_store.search());
    m_chatCommands = std::make_unique<ChatCommands>(ChatCommands::Parts{*m_window, *m_thread, m_store.lists()});
    m_listActs = std::make_unique<ListActs>(
        ListActs::Parts{*m_window, m_link, m_store.lists(), *m_thread, m_clock});
    m_peeking = std::make_unique<Peeking>(Peeking::Parts{*m_window, m_store.lists(), *m_thread, media});
    m_views = std::make_unique<ViewKeeper>(ViewKeeper::Parts{*m_window, m_link, m_store.lists(), *m_counters});
    m_searches = std::make_unique<SearchController>(SearchController::Parts{*m_window, *m_thread, m_store.search()});
    m_notices = std::make_unique<NoticeWatch>(
        NoticeWatch::Parts{*m_window, *m_thread, m_store.lists(), m_prefs, m_clock});
    connectControllers();
    m_counters->reread();
    m_thread->open(m_wanted.isValid() ? std::exchange(m_wanted, ConversationId()) : m_prefs.lastConversation());
}

void Application::connectControllers()
{
    connect(m_counters.get(), &Counters::changed, this, &Application::showNumbers);
    connect(m_inbox.get(), &InboxController::loaded, this, &Application::openSomething);
    connect(m_thread.get(), &ThreadController::opened, this, [this](ConversationId conversation) {
        m_inbox->setOpen(conversation);
        m_prefs.setLastConversation(conversation);
        m_palette->noteOpened(conversation);
    });
    const auto offer = [this](const UndoStack::Act &act) { m_window->undo().push(act); };
    connect(m_thread.get(), &ThreadController::acted, this, offer);
    connect(m_composer.get(), &ComposerController::acted, this, offer);
    connect(m_composer.get(), &ComposerController::fixAsked, this, [this] { m_window->showPage(Page::Agent); });
    connect(m_composer.get(), &ComposerController::startAgentAsked, this, &Application::startAgentByHand);
    connect(m_leads.get(), &LeadsController::acted, this, offer);
    connect(m_listActs.get(), &ListActs::acted, this, offer);
    connect(m_views.get(), &ViewKeeper::acted, this, offer);
    connect(&m_window->inbox().conversationPane(), &ConversationPane::minutePassed, m_counters.get(), &Counters::reread);
    connect(m_leads.get(), &LeadsController::openRequested, this, [this](ConversationId conversation) {
        m_window->showPage(Page::Inbox);
        m_thread->open(conversation);
    });
}

void Application::apply(const ChangeSet &changes)
{
    if (!m_thread)
        return;
    m_thread->apply(changes); // what is being read comes first
    m_customer->apply(changes);
    m_composer->apply(changes);
    m_canned->apply(changes);
    m_inbox->apply(changes);
    m_peeking->apply(changes);
    m_leads->apply(changes);
    m_settings->apply(changes);
    m_counters->apply(changes);
    m_status->apply(changes);
    m_notices->apply(changes);
}

void Application::rereadAll()
{
    if (!m_thread)
        return;
    m_thread->reread();
    m_customer->reread();
    m_composer->reread();
    m_inbox->reread();
    m_leads->reread();
    m_settings->reread();
    m_counters->reread();
}

void Application::showNumbers()
{
    m_inbox->setCounts(m_counters->views());
    m_leads->setTotals(m_counters->stages());
    m_window->setBadges({.inbox = m_counters->views().fixed.unread, .leads = 0});
}

void Application::openSomething()
{
    if (!m_thread->current().isValid())
        m_thread->open(m_inbox->firstConversation());
}

} // namespace migochat
