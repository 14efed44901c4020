#include "ui/inbox/quickacts.h"

#include "ui/models/roles.h"
#include "ui/widgets/zoomeddelegate.h"

#include <QListView>
#include <QMouseEvent>
#include <QStyle>

namespace migochat {

namespace {

constexpr int kMargin = 8;
constexpr int kTop = 4;

} // namespace

QuickActs::QuickActs(const Look &look, QListView *list) : QObject(list), m_look(look), m_list(list)
{
    list->viewport()->installEventFilter(this);
}

BulkBar::Act QuickActs::actOf(int act, ConversationStatus status)
{
    const BulkBar::Act usual = kActs.at(static_cast<size_t>(act));
    return usual == BulkBar::Act::Done && BulkBar::isClosed(status) ? BulkBar::Act::Reopen : usual;
}

QRect QuickActs::placeOf(int act, const QRect &row, Qt::LayoutDirection direction)
{
    const int count = static_cast<int>(kActs.size());
    const QRect logical(row.right() - kMargin - (count - act) * kSize, row.top() + kTop, kSize, kSize);
    return QStyle::visualRect(direction, row, logical);
}

bool QuickActs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex index = m_list->indexAt(mouse->pos());
    if (!index.isValid() || mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return QObject::eventFilter(watched, event);
    const Board board = Board::of(m_list->visualRect(index), m_look);
    for (int act = 0; act < static_cast<int>(kActs.size()); ++act) {
        const QRect place = board.toView(placeOf(act, board.rect, m_list->layoutDirection()));
        if (!place.contains(mouse->pos()))
            continue;
        const Conversation chat = index.data(RowRole).value<ConversationRow>().conversation;
        if (m_live)
            Q_EMIT asked(chat.id, actOf(act, chat.status), m_list->viewport()->mapToGlobal(place.bottomLeft()));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace migochat
