// What a row of the list says; conversationdelegate.cpp holds where it stands.
#include "app/domain/clock.h"
#include "app/domain/replywindow.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QString ConversationDelegate::previewText(const ConversationRow &row) const
{
    QString text = singleLine(row.preview);
    if (row.previewKind != MessageKind::Text && row.previewKind != MessageKind::QuickReply) {
        const QString kind = labels::kind(row.previewKind);
        text = text.isEmpty() ? kind : kind + u" · "_s + isolated(text);
    }
    switch (row.previewAuthor) {
    case Author::Staff:
        return tr("You: %1").arg(isolated(text));
    case Author::Assistant:
        return tr("AI: %1").arg(isolated(text));
    case Author::Phone:
        return tr("From the phone: %1").arg(isolated(text));
    case Author::Customer:
        break;
    }
    return text;
}

ConversationDelegate::Preview ConversationDelegate::previewOf(const ListedConversation &row) const
{
    if (const QString unsent = m_beside.unsent.value(row.conversation.id); !unsent.isEmpty())
        return {tr("Draft: %1").arg(isolated(singleLine(unsent))), Token::Bad, true};
    if (!row.note.isEmpty())
        return {tr("Note: %1").arg(isolated(singleLine(row.note))), Token::Warn, true};
    return {previewText(row), Token::Muted, row.previewAuthor != Author::Customer};
}

/// The moments behind the ring and the clock, and who else is here.
bool ConversationDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                     const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return ZoomedDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), hintOf(rowOf(index)), view, view->visualRect(index));
    return true;
}

QString ConversationDelegate::hintOf(const ListedConversation &row) const
{
    const Conversation &chat = row.conversation;
    const Instant now = m_look.clock.now();
    const WindowState window = replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, now);
    QStringList lines;
    lines << (window.until && *window.until > now
                  ? tr("%1, until %2").arg(labels::window(window.window), isolated(m_look.format.due(*window.until, now)))
                  : labels::window(window.window));
    if (chat.waitingSince)
        lines << tr("Waiting since %1").arg(isolated(m_look.format.due(*chat.waitingSince, now)));
    const auto occupant = m_beside.occupants.constFind(chat.id);
    if (occupant != m_beside.occupants.constEnd())
        lines << occupant->sentence();
    return lines.join(u'\n').toHtmlEscaped();
}

} // namespace migochat
