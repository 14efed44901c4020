#include "ui/control/chatwindows.h"

#include "ui/actions/commandregistry.h"
#include "ui/composer/composerpane.h"
#include "ui/control/composersetup.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/prefs/preferences.h"

namespace migochat {

ChatWindows::ChatWindows(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    const OpenGesture &gesture = m_parts.window.inbox().conversationPane().gesture();
    connect(&gesture, &OpenGesture::windowWanted, this, &ChatWindows::open);
    connect(&m_parts.setup, &ComposerSetup::preferencesChanged, this, &ChatWindows::applyPreferences);
}

ChatWindows::~ChatWindows()
{
    closeAll();
}

ChatWindow *ChatWindows::open(ConversationId conversation)
{
    if (!conversation.isValid())
        return nullptr;
    m_windows.removeIf([](const QPointer<ChatWindow> &chat) { return chat.isNull(); });
    for (const QPointer<ChatWindow> &chat : std::as_const(m_windows)) {
        if (chat->conversation() != conversation)
            continue;
        chat->setWindowState(chat->windowState() & ~Qt::WindowMinimized);
        chat->raise();
        chat->activateWindow();
        return chat;
    }
    auto *chat = new ChatWindow({m_parts.window.look(), m_parts.link, m_parts.reader, m_parts.search, m_parts.desk,
                                 m_parts.staff, m_parts.prefs, m_parts.voices, m_parts.sound,
                                 m_parts.window.commands().keys(), m_parts.dataDir, m_parts.places},
                                conversation);
    m_windows.append(chat);
    m_parts.setup.setUp(chat->page().writing());
    chat->page().messages().setOwnSide(m_parts.window.inbox().messages().ownSide());
    chat->page().setHours(m_parts.window.inbox().hours());
    chat->setConnectivity(m_connectivity);
    chat->setUndoSeconds(m_parts.prefs.undoSeconds());
    connectChat(*chat);
    giveBegun(*chat);
    chat->show();
    Q_EMIT opened(chat->page());
    return chat;
}

void ChatWindows::connectChat(ChatWindow &chat)
{
    connect(&chat, &ChatWindow::startAgentAsked, this, &ChatWindows::startAgentAsked);
    connect(&chat, &ChatWindow::pageAsked, this, &ChatWindows::pageAsked);
    connect(&chat, &ChatWindow::commandAsked, this, [this](const CommandSpec &spec) {
        if (spec.group == CommandGroup::View) // looks the same in every window
            m_parts.window.commands().run(spec);
        else
            Q_EMIT commandAsked(spec);
    });
    connect(&chat, &ChatWindow::readyAnswerWanted, this, &ChatWindows::readyAnswerWanted);
    connect(&chat, &ChatWindow::inboxAsked, this, &ChatWindows::inboxAsked);
    connect(&chat, &ChatWindow::closed, this, [this, &chat] { takeBack(chat); });
    connect(&chat.page().writing(), &ComposerPane::unsentChanged, this, [this, &chat] { keepBegun(chat); });
}

/// What was begun in the inbox goes on in the window.
void ChatWindows::giveBegun(ChatWindow &chat)
{
    ComposerPane &inbox = m_parts.window.inbox().writing();
    const ConversationId conversation = chat.conversation();
    const ComposerPane::Begun begun = inbox.begun(conversation);
    if (inbox.conversation() == conversation)
        inbox.showNothing();
    chat.page().writing().setBegun(conversation, begun, ComposerPane::Showing::Shown);
    chat.page().writing().waiting().putIn(conversation, inbox.waiting().takeOut(conversation));
}

/// The inbox keeps it on the disk; its box stays as it is.
void ChatWindows::keepBegun(const ChatWindow &chat)
{
    ComposerPane &inbox = m_parts.window.inbox().writing();
    inbox.setBegun(chat.conversation(), chat.page().writing().begun(chat.conversation()), ComposerPane::Showing::Kept);
}

void ChatWindows::takeBack(ChatWindow &chat)
{
    ComposerPane &inbox = m_parts.window.inbox().writing();
    const ConversationId conversation = chat.conversation();
    inbox.setBegun(conversation, chat.page().writing().begun(conversation), ComposerPane::Showing::Shown);
    inbox.waiting().putIn(conversation, chat.page().writing().waiting().takeOut(conversation));
}

void ChatWindows::applyPreferences()
{
    for (const QPointer<ChatWindow> &chat : std::as_const(m_windows)) {
        if (!chat)
            continue;
        m_parts.setup.applyTo(chat->page().writing());
        chat->page().messages().setOwnSide(m_parts.window.inbox().messages().ownSide());
        chat->setUndoSeconds(m_parts.prefs.undoSeconds());
    }
}

void ChatWindows::closeAll()
{
    for (const QPointer<ChatWindow> &chat : std::exchange(m_windows, {})) {
        if (chat)
            takeBack(*chat);
        delete chat.data();
    }
}

void ChatWindows::apply(const ChangeSet &changes)
{
    for (const QPointer<ChatWindow> &chat : std::as_const(m_windows)) {
        if (chat)
            chat->apply(changes);
    }
}

void ChatWindows::reread()
{
    for (const QPointer<ChatWindow> &chat : std::as_const(m_windows)) {
        if (chat)
            chat->reread();
    }
}

void ChatWindows::setConnectivity(Connectivity connectivity)
{
    m_connectivity = connectivity;
    for (const QPointer<ChatWindow> &chat : std::as_const(m_windows)) {
        if (chat)
            chat->setConnectivity(connectivity);
    }
}

} // namespace migochat
