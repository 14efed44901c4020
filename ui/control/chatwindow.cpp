#include "ui/control/chatwindow.h"

#include "app/platform/paths.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/shortcutfilter.h"
#include "ui/composer/composerpane.h"
#include "ui/control/chatcommands.h"
#include "ui/control/chatexport.h"
#include "ui/control/chatfinder.h"
#include "ui/control/composercontroller.h"
#include "ui/control/composertools.h"
#include "ui/control/customercontroller.h"
#include "ui/control/desk.h"
#include "ui/control/listacts.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/partactions.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/writingaids.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/prefs/preferences.h"
#include "ui/prefs/unsentfile.h"
#include "ui/shell/cheatsheet.h"
#include "ui/shell/overlay.h"
#include "ui/shell/undobar.h"
#include "ui/shell/undostack.h"
#include "ui/text/format.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ChatWindow::ChatWindow(const Parts &parts, ConversationId conversation)
    : m_conversation(conversation), m_commands(new CommandRegistry(this)), m_undo(new UndoStack(this)),
      m_page(new InboxPage(parts.look)), m_undoBar(new UndoBar(parts.look, *m_undo, this)), m_prefs(parts.prefs)
{
    build();
    m_commands->keys().follow(parts.keys);
    m_page->setMediaFolder(paths::mediaFolder(parts.dataDir));
    serve(parts);
    connectServants();
    handleCommands();
    m_commands->handle(command::kKeys, [this, look = parts.look] { showCheatSheet(look); });
    leadOthersAway();
    retitle();
    const auto type = [this] { m_page->writing().composer().focusText(); };
    connect(m_thread.get(), &ThreadController::opened, this, type, // behind what shows the box
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_thread->open(conversation);
}

ChatWindow::~ChatWindow()
{
    m_prefs.setChatGeometry(saveGeometry());
}

void ChatWindow::build()
{
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_undoBar);
    setCentralWidget(center);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(420, 400);
    if (!restoreGeometry(m_prefs.chatGeometry()))
        resize(620, 760);
    m_page->showOnlyThread();
    new ShortcutFilter(*m_commands, *this, [] { return CommandPlace::Inbox; });
}

ChatPlace ChatWindow::place(const Look &look)
{
    return {.window = *this,
            .look = look,
            .commands = *m_commands,
            .page = *m_page,
            .undo = *m_undo,
            .say = [this](const QString &sentence) { m_undoBar->say(sentence); },
            .showPage =
                [this](Page page) {
                    if (page != Page::Inbox) // this chat is in front already
                        Q_EMIT pageAsked(page);
                },
            .open =
                [this](ConversationId conversation, const std::optional<ThreadCursor> &at) {
                    if (conversation != m_conversation)
                        Q_EMIT inboxAsked(conversation, at);
                    else if (at)
                        m_thread->openAt(conversation, *at);
                }};
}

void ChatWindow::serve(const Parts &parts)
{
    const Clock &clock = parts.look.clock;
    const QString media = paths::mediaFolder(parts.dataDir);
    const QString unsent = UnsentFile::folderIn(parts.dataDir);
    const ChatPlace here = place(parts.look);
    m_thread = std::make_unique<ThreadController>(ThreadController::Parts{*m_page, parts.link, parts.reader, clock});
    m_composer = std::make_unique<ComposerController>(
        ComposerController::Parts{*m_page, parts.link, parts.reader, *m_thread, clock, media, unsent});
    m_tools = std::make_unique<ComposerTools>(here, *m_composer, parts.sound, unsent);
    m_aids = std::make_unique<WritingAids>(WritingAids::Parts{
        m_page->writing(), parts.link, parts.reader, clock, parts.look.format, parts.dataDir, parts.desk, parts.staff});
    m_customer = std::make_unique<CustomerController>(
        CustomerController::Parts{here, *m_thread, parts.link, parts.reader, clock});
    m_actions = std::make_unique<PartActions>(
        PartActions::Parts{here, *m_thread, *m_customer, parts.link, parts.reader, parts.voices}, media);
    m_chatCommands = std::make_unique<ChatCommands>(ChatCommands::Parts{here, *m_thread, parts.reader, parts.desk});
    m_acts = std::make_unique<ListActs>(
        ListActs::Parts{here, parts.link, parts.reader, *m_thread, clock, parts.desk, parts.staff});
    m_export = std::make_unique<ChatExport>(ChatExport::Parts{here, parts.reader, parts.link});
    m_finder = std::make_unique<ChatFinder>(here, *m_thread, parts.search);
    m_palette = std::make_unique<PaletteController>(here, parts.prefs);
    m_palette->setStore(parts.search, [&desk = parts.desk] { return desk.me(); });
    m_palette->offer(parts.places);
}

void ChatWindow::connectServants()
{
    const auto offer = [this](const UndoStack::Act &act) { m_undo->push(act); };
    connect(m_thread.get(), &ThreadController::acted, this, offer);
    connect(m_thread.get(), &ThreadController::factsChanged, this, &ChatWindow::retitle);
    connect(m_thread.get(), &ThreadController::missed, this, &ChatWindow::close);
    connect(m_composer.get(), &ComposerController::acted, this, offer);
    connect(m_acts.get(), &ListActs::acted, this, offer);
    connect(m_acts.get(), &ListActs::exportAsked, m_export.get(), &ChatExport::ask);
    connect(m_composer.get(), &ComposerController::startAgentAsked, this, &ChatWindow::startAgentAsked);
    connect(m_composer.get(), &ComposerController::fixAsked, this, [this] { Q_EMIT pageAsked(Page::Agent); });
    connect(m_actions.get(), &PartActions::readyAnswerWanted, this, &ChatWindow::readyAnswerWanted);
    m_undoBar->serve(*m_commands, *m_undo);
}

void ChatWindow::handleCommands()
{
    m_commands->setClearing([this] { Overlay::dismissAll(*this); });
    m_commands->handle(command::kReply, [this] { m_page->startWriting(Composer::Mode::Reply); });
    m_commands->handle(command::kNote, [this] { m_page->toggleNote(); });
    m_commands->handle(command::kCustomer, [this] { m_page->showCustomer(); });
    m_commands->handle(command::kStartAgent, [this] { Q_EMIT startAgentAsked(); });
    m_commands->handle(command::kNextPane, [this] { m_page->cyclePanes(1); });
    m_commands->handle(command::kPreviousPane, [this] { m_page->cyclePanes(-1); });
    m_commands->handle(command::kFocusList, [this] { m_page->messages().setFocus(Qt::ShortcutFocusReason); });
    m_commands->handle(command::kInbox, [this] { Q_EMIT inboxAsked(m_conversation, std::nullopt); });
    m_commands->handle(command::kLeads, [this] { Q_EMIT pageAsked(Page::Leads); });
    m_commands->handle(command::kAgent, [this] { Q_EMIT pageAsked(Page::Agent); });
    m_commands->handle(command::kSettings, [this] { Q_EMIT pageAsked(Page::Settings); });
}

/// What is not handled here is done by the main window; what is about its own panes is not offered.
void ChatWindow::leadOthersAway()
{
    for (const CommandSpec &spec : commandList()) {
        const bool isOfItsPanes =
            spec.id == command::kPeek || spec.id == command::kViewsPane || spec.id == command::kOpenWindow;
        if (!m_commands->isHandled(spec) && !isOfItsPanes && spec.place != CommandPlace::Leads)
            m_commands->handle(spec.id, [this, &spec] { Q_EMIT commandAsked(spec); });
    }
}

void ChatWindow::showCheatSheet(const Look &look)
{
    if (!m_sheet)
        m_sheet = new CheatSheet(look, *m_commands, this);
    m_sheet->open();
}

void ChatWindow::apply(const ChangeSet &changes)
{
    m_thread->apply(changes);
    m_composer->apply(changes);
    m_customer->apply(changes);
}

void ChatWindow::reread()
{
    m_thread->reread();
    m_composer->reread();
    m_customer->reread();
}

void ChatWindow::setConnectivity(Connectivity connectivity)
{
    m_page->setConnectivity(connectivity);
    Circumstances now = m_commands->circumstances();
    now.agentLive = connectivity != Connectivity::AgentStopped;
    m_commands->setCircumstances(now);
}

void ChatWindow::setUndoSeconds(int seconds)
{
    m_composer->setUndoSeconds(seconds);
}

void ChatWindow::retitle()
{
    const ComposerPane &pane = m_page->writing();
    const QString name = pane.row() ? m_page->look().format.customer(pane.row()->name) : QString();
    setWindowTitle(name.isEmpty() ? u"Migochat"_s : name);
}

void ChatWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void ChatWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_commands->retranslate();
        retitle();
    }
    if (event->type() == QEvent::ActivationChange && m_thread)
        m_thread->markReadIfSeen();
}

void ChatWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Close))
        close();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace migochat
