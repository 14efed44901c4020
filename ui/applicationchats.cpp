// Chats that leave the inbox: into windows of their own and into files.
#include "ui/actions/commandregistry.h"
#include "ui/application.h"
#include "ui/control/chatexport.h"
#include "ui/control/chatplace.h"
#include "ui/control/chatwindows.h"
#include "ui/control/composersetup.h"
#include "ui/control/listacts.h"
#include "ui/control/listplace.h"
#include "ui/control/paletteplaces.h"
#include "ui/control/presencewatch.h"
#include "ui/control/statusboard.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/counters.h"

namespace migochat {

ChatPlace Application::chatPlace()
{
    return {.window = *m_window,
            .look = m_window->look(),
            .commands = m_window->commands(),
            .page = m_window->inbox(),
            .undo = m_window->undo(),
            .say = [this](const QString &sentence) { m_window->say(sentence); },
            .showPage = [this](Page page) { m_window->showPage(page); },
            .open = [this](ConversationId conversation,
                           const std::optional<ThreadCursor> &at) { openChat(conversation, at); }};
}

PalettePlaces Application::palettePlaces()
{
    return placesOf(
        *m_window, [this] { return listplace::linesOf(m_counters->views()); }, [this] { visit({}); });
}

void Application::openChat(ConversationId conversation, const std::optional<ThreadCursor> &at)
{
    m_window->showPage(Page::Inbox);
    if (at)
        return m_thread->openAt(conversation, *at);
    m_thread->open(conversation);
    m_window->inbox().focusComposer();
}

void Application::openChats()
{
    m_chats = std::make_unique<ChatWindows>(ChatWindows::Parts{*m_window, m_link, m_store.lists(), m_store.search(),
                                                               m_desk, *m_staffList, m_prefs, m_voices, m_sound,
                                                               *m_setup, m_options.dataDir, palettePlaces()});
    m_export = std::make_unique<ChatExport>(ChatExport::Parts{chatPlace(), m_store.lists(), m_link});
    connect(m_listActs.get(), &ListActs::exportAsked, m_export.get(), &ChatExport::ask);
    connect(m_listActs.get(), &ListActs::windowAsked, m_chats.get(), &ChatWindows::open);
    m_window->commands().handle(command::kOpenWindow, [this] { m_chats->open(m_thread->current()); });
    connect(m_chats.get(), &ChatWindows::startAgentAsked, this, &Application::startAgentByHand);
    connect(m_chats.get(), &ChatWindows::opened, m_presence.get(), &PresenceWatch::add);
    connect(m_chats.get(), &ChatWindows::readyAnswerWanted, this, [this](const QString &text) {
        visit({});
        m_setup->keepAsReadyAnswer(text);
    });
    connect(m_chats.get(), &ChatWindows::pageAsked, this, [this](Page page) {
        visit({});
        m_window->showPage(page);
    });
    connect(m_chats.get(), &ChatWindows::commandAsked, this, [this](const CommandSpec &spec) {
        if (spec.id == command::kQuit) { // not while the window that goes with it is still about its key
            QMetaObject::invokeMethod(m_window.get(), &QWidget::close, Qt::QueuedConnection);
            return;
        }
        visit({});
        m_window->commands().run(spec);
    });
    connect(m_chats.get(), &ChatWindows::inboxAsked, this,
            [this](ConversationId conversation, const std::optional<ThreadCursor> &at) {
                visit({});
                openChat(conversation, at);
            });
    const auto tell = [this](const StatusView &view) { m_chats->setConnectivity(connectivityOf(view)); };
    connect(m_status.get(), &StatusBoard::changed, m_chats.get(), tell);
    tell(m_status->view());
    // The program ends with the inbox: a chat's window would have nobody to ask.
    connect(m_window.get(), &MainWindow::closing, m_chats.get(), &ChatWindows::closeAll);
}

} // namespace migochat
