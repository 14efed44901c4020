// Chats that leave the inbox: into windows of their own and into files.
#include "ui/actions/commandregistry.h"
#include "ui/application.h"
#include "ui/control/chatexport.h"
#include "ui/control/chatwindows.h"
#include "ui/control/listacts.h"
#include "ui/control/partactions.h"
#include "ui/control/statusboard.h"
#include "ui/control/threadcontroller.h"
#include "ui/mainwindow.h"

namespace migochat {

void Application::openChats()
{
    m_chats = std::make_unique<ChatWindows>(
        ChatWindows::Parts{*m_window, m_link, m_store.lists(), m_desk, *m_staffList, m_prefs, m_voices, m_options.dataDir});
    m_export = std::make_unique<ChatExport>(ChatExport::Parts{*m_window, m_store.lists()});
    connect(m_listActs.get(), &ListActs::exportAsked, m_export.get(), &ChatExport::ask);
    m_window->commands().handle(command::kOpenWindow, [this] { m_chats->open(m_thread->current()); });
    connect(m_chats.get(), &ChatWindows::startAgentAsked, this, &Application::startAgentByHand);
    connect(m_chats.get(), &ChatWindows::actionAsked, m_partActions.get(), &PartActions::carryOut);
    connect(m_chats.get(), &ChatWindows::inboxAsked, this, [this](ConversationId conversation) {
        visit({});
        m_window->showPage(Page::Inbox);
        m_thread->open(conversation);
    });
    const auto tell = [this](const StatusView &view) { m_chats->setConnectivity(connectivityOf(view)); };
    connect(m_status.get(), &StatusBoard::changed, m_chats.get(), tell);
    tell(m_status->view());
    // The program ends with the inbox: a chat's window would have nobody to ask.
    connect(m_window.get(), &MainWindow::closing, m_chats.get(), &ChatWindows::closeAll);
}

} // namespace migochat
