#include "ui/control/peeking.h"

#include "ui/actions/commandregistry.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/peek.h"
#include "ui/mainwindow.h"

namespace migochat {

Peeking::Peeking(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_thread(parts.thread), m_voices(parts.voices),
      m_mediaFolder(parts.mediaFolder), m_model(parts.reader)
{
    m_window.commands().handle(command::kPeek, [this] { peek(); });
}

void Peeking::peek()
{
    if (const auto row = m_window.inbox().conversationPane().rowToPeekAt())
        peekAt(*row);
}

void Peeking::peekAt(const ListedConversation &row)
{
    if (!m_peek) {
        m_peek = new Peek(m_window.look(), &m_window, &m_model);
        m_peek->setMediaFolder(m_mediaFolder);
        m_peek->setVoices(&m_voices);
        connect(m_peek, &Peek::actionRequested, this, &Peeking::carryOut);
        connect(m_peek, &Peek::stepAsked, this, &Peeking::step);
        connect(m_peek, &Peek::openAsked, this, [this] {
            m_thread.open(m_conversation);
            m_window.inbox().focusComposer();
        });
        connect(m_peek, &Overlay::dismissed, this, [this] { m_model.show({}, 0); });
    }
    m_peek->setOwnSide(m_window.inbox().messages().ownSide());
    m_conversation = row.conversation.id;
    m_name = row.name;
    m_model.show(m_conversation, row.conversation.unreadCount);
    m_peek->begin(row.name, m_window.inbox().conversationPane().placeOf(m_conversation, m_window));
}

void Peeking::carryOut(const PartAction &action)
{
    if (action.kind == PartAction::Kind::ShowPicture)
        Q_EMIT pictureAsked(m_model.rows(), m_name, action.value);
    else if (action.kind == PartAction::Kind::SaveFile)
        Q_EMIT savingAsked(m_model.rows(), m_name, action.value);
    else
        Q_EMIT actionRequested(action);
}

void Peeking::step(int step)
{
    ConversationPane &pane = m_window.inbox().conversationPane();
    const auto row = pane.neighbourOf(m_conversation, step);
    if (!row)
        return;
    pane.walkTo(row->conversation.id);
    peekAt(*row);
}

} // namespace migochat
