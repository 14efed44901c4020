// What a row of the list says; conversationdelegate.cpp holds where it stands.
#include "app/domain/clock.h"
#include "app/domain/replywindow.h"
#include "ui/actions/commandregistry.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/parts/kindicon.h"
#include "ui/inbox/quickacts.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/shownrows.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

/// What a message is besides its words, where a picture says it.
std::optional<Icon> ConversationDelegate::previewIcon(const ListedConversation &row)
{
    switch (row.previewKind) {
    case MessageKind::Image:
    case MessageKind::Voice:
    case MessageKind::Audio:
    case MessageKind::Video:
    case MessageKind::Document:
    case MessageKind::Location:
    case MessageKind::Contacts:
    case MessageKind::Order:
    case MessageKind::Product:
        return kindIcon(row.previewKind);
    default:
        return std::nullopt;
    }
}

QString ConversationDelegate::previewText(const ListedConversation &row) const
{
    QString text = singleLine(shownrows::preview(row, m_look.format));
    if (row.previewKind != MessageKind::Text && row.previewKind != MessageKind::QuickReply) {
        const QString kind = labels::kind(row.previewKind);
        if (text.isEmpty())
            text = kind;
        else if (!previewIcon(row)) // an icon says it in less room
            text = kind + u" · "_s + isolated(text);
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

ConversationDelegate::Preview ConversationDelegate::previewOf(const ListedConversation &row, Shows shows) const
{
    if (const auto act = m_beside.acts.constFind(row.conversation.id); act != m_beside.acts.constEnd())
        return {wordsOf(*act), act->isRefused ? Token::Bad : Token::Muted, true};
    if (const QString unsent = m_beside.unsent.value(row.conversation.id);
        !unsent.isEmpty() && shows == Shows::WhatIsNew)
        return {tr("Draft: %1").arg(isolated(singleLine(unsent))), Token::Bad, true};
    if (!row.note.isEmpty())
        return {tr("Note: %1").arg(isolated(singleLine(row.note))), Token::Warn, true};
    return {previewText(row), Token::Muted, row.previewAuthor != Author::Customer, true};
}

QString ConversationDelegate::wordsOf(const RowAct &act)
{
    return act.isRefused ? tr("Not done: %1").arg(act.words) : QString(act.words + u'…');
}

/// What a row has no room for, the moments behind the ring and the clock, and who else is here.
bool ConversationDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                     const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return ZoomedDelegate::helpEvent(event, view, option, index);
    const QRect row = view->visualRect(index);
    QToolTip::showText(event->globalPos(), hintAt(event->pos(), row, option.direction, index), view, row);
    return true;
}

QString ConversationDelegate::hintAt(const QPoint &at, const QRect &row, Qt::LayoutDirection direction,
                                     const QModelIndex &index) const
{
    const bool isClosed = BulkBar::isClosed(rowOf(index).conversation.status);
    const std::array names{tr("Assign"), tr("Snooze"), isClosed ? tr("Open again") : tr("Mark as done")};
    const Board board = Board::of(row, m_look);
    for (int act = 0; act < static_cast<int>(names.size()); ++act) {
        if (board.toView(QuickActs::placeOf(act, board.rect, direction)).contains(at))
            return m_beside.live
                       ? names.at(static_cast<size_t>(act))
                       : names.at(static_cast<size_t>(act)) + u'\n' + CommandRegistry::tr("The agent is stopped.");
    }
    return hintOf(rowOf(index));
}

QString ConversationDelegate::hintOf(const ListedConversation &row) const
{
    const Conversation &chat = row.conversation;
    const Instant now = m_look.clock.now();
    const WindowState window = replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, now);
    QStringList lines{isolated(row.name.isEmpty() ? tr("No name") : m_look.format.customer(row.name))};
    QStringList about{labels::label(row.label), labels::stage(row.stage)};
    if (chat.status != ConversationStatus::Open)
        about.prepend(labels::status(chat.status));
    lines << about.join(u" · "_s);
    if (!row.assigneeName.isEmpty())
        lines << tr("Assigned to %1").arg(isolated(row.assigneeName));
    if (row.nextFollowUp)
        lines << (row.task.isValid() ? tr("task %1") : tr("follow up %1"))
                     .arg(isolated(m_look.format.due(*row.nextFollowUp, now)));
    QStringList tags;
    for (const QString &tag : row.tags)
        tags << u'#' + isolated(tag);
    if (!tags.isEmpty())
        lines << tags.join(u' ');
    lines
        << (window.until && *window.until > now
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
