#include "ui/control/chatwindows.h"

#include "ui/composer/composerpane.h"
#include "ui/control/composersetup.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/prefs/preferences.h"

namespace migochat {

ChatWindows::ChatWindows(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    const OpenGesture &gesture = m_parts.window.inbox().conversationPane().gesture();
    connect(&gesture, &OpenGesture::windowWanted, this, &ChatWindows::open);
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
                                 m_parts.staff, m_parts.prefs, m_parts.voices, m_parts.sound, m_parts.dataDir},
                                conversation);
    m_windows.append(chat);
    m_parts.setup.setUp(chat->page().writing());
    chat->setConnectivity(m_connectivity);
    chat->setUndoSeconds(m_parts.prefs.undoSeconds());
    connect(chat, &ChatWindow::startAgentAsked, this, &ChatWindows::startAgentAsked);
    connect(chat, &ChatWindow::pageAsked, this, &ChatWindows::pageAsked);
    connect(chat, &ChatWindow::readyAnswerWanted, this, &ChatWindows::readyAnswerWanted);
    connect(chat, &ChatWindow::inboxAsked, this, &ChatWindows::inboxAsked);
    connect(chat, &ChatWindow::closed, this, [this, chat] { takeBack(*chat); });
    connect(&chat->page().writing(), &ComposerPane::unsentChanged, this, [this, chat] { keepText(*chat); });
    giveText(*chat);
    chat->show();
    Q_EMIT opened(chat->page());
    return chat;
}

/// What was begun in the inbox goes on in the window.
void ChatWindows::giveText(ChatWindow &chat)
{
    ComposerPane &inbox = m_parts.window.inbox().writing();
    const ConversationId conversation = chat.conversation();
    const QString text = inbox.unsent().value(conversation);
    const Composer::Mode mode = inbox.modes().value(conversation, Composer::Mode::Reply);
    if (inbox.conversation() == conversation)
        inbox.composer().setText({});
    if (!text.isEmpty())
        chat.page().writing().setUnsent({{conversation, text}}, {{conversation, mode}});
}

void ChatWindows::keepText(const ChatWindow &chat)
{
    ComposerPane &inbox = m_parts.window.inbox().writing();
    UnsentTexts texts = inbox.unsent();
    ComposerPane::Modes modes = inbox.modes();
    const ComposerPane &here = chat.page().writing();
    const QString text = here.unsent().value(chat.conversation());
    if (text.isEmpty())
        texts.remove(chat.conversation());
    else
        texts.insert(chat.conversation(), text);
    modes.insert(chat.conversation(), here.modes().value(chat.conversation(), Composer::Mode::Reply));
    inbox.setUnsent(texts, modes);
}

void ChatWindows::takeBack(const ChatWindow &chat)
{
    ComposerPane &inbox = m_parts.window.inbox().writing();
    if (inbox.conversation() == chat.conversation())
        inbox.composer().setText(inbox.unsent().value(chat.conversation()));
}

void ChatWindows::closeAll()
{
    for (const QPointer<ChatWindow> &chat : std::exchange(m_windows, {}))
        delete chat.data();
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
