// Where the thread stands: its end, its place in history, what floats over it.

#include "app/domain/clock.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadfloats.h"
#include "ui/models/roles.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/spokenrows.h"

#include <QScrollBar>

namespace migochat {

namespace {

constexpr int kNear = 240;    ///< pixels from an end at which more rows are asked for
constexpr int kAtEnd = 8;     ///< pixels from the end that still count as the end
constexpr int kShortest = 60; ///< pixels of a message of one line
constexpr int kSettled = 250; ///< milliseconds; who goes from chat to chat is gone by then

} // namespace

bool MessageView::showMessage(MessageId message)
{
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const QModelIndex index = m_rows->index(i, 0);
        const ThreadRow row = rowAt(index);
        const auto *candidate = std::get_if<Message>(&row.item.content);
        if (row.kind != ThreadRow::Kind::Item || !candidate || candidate->id != message)
            continue;
        m_atEnd = false;
        scrollTo(index, PositionAtCenter);
        setCurrentIndex(index);
        return true;
    }
    return false;
}

void MessageView::startOver()
{
    m_atEnd = true;
    m_openedAt = m_look.clock.now();
    m_anchor = QPersistentModelIndex();
    stopAwaiting();
    refreshManner();
    dropSelection();
    restorePlace();
}

void MessageView::reveal(const ThreadCursor &place)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        const ThreadRow shown = rowAt(index);
        if (shown.kind != ThreadRow::Kind::Item || shown.item.cursor() < place)
            continue;
        m_atEnd = false;
        executeDelayedItemsLayout();
        setCurrentIndex(index);
        scrollTo(index, PositionAtCenter);
        return;
    }
}

QModelIndex MessageView::unreadLine() const
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (rowAt(index).kind == ThreadRow::Kind::UnreadDivider)
            return index;
    }
    return {};
}

bool MessageView::showUnread()
{
    const QModelIndex line = unreadLine();
    if (!line.isValid())
        return false;
    m_atEnd = false;
    executeDelayedItemsLayout();
    scrollTo(line, PositionAtTop);
    return true;
}

int MessageView::mostRowsInSight() const
{
    return 1 + viewport()->height() / m_look.theme.px(kShortest);
}

void MessageView::scrollToEnd()
{
    m_atEnd = true;
    restorePlace();
}

/// A day's line stands still while older messages of that day come under it.
QModelIndex MessageView::firstMessageFrom(const QModelIndex &index) const
{
    QModelIndex message = index;
    while (message.isValid() && rowAt(message).kind != ThreadRow::Kind::Item)
        message = m_rows->index(message.row() + 1, 0);
    return message;
}

void MessageView::rememberPlace()
{
    if (m_placing)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_atEnd = bar->value() >= bar->maximum() - kAtEnd;
    m_anchor = firstMessageFrom(indexAt({viewport()->width() / 2, 4}));
    m_anchorTop = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void MessageView::restorePlace()
{
    if (m_placing)
        return;
    m_placing = true;
    executeDelayedItemsLayout();
    QScrollBar *bar = verticalScrollBar();
    do {
        updateGeometries();
        if (m_atEnd)
            bar->setValue(bar->maximum());
        else if (m_anchor.isValid())
            bar->setValue(bar->value() + visualRect(m_anchor).top() - m_anchorTop);
    } while (measureSight());
    viewport()->update();
    m_placing = false;
    refreshFloats();
    if (m_rows->rowCount() == 0)
        return;
    if (bar->maximum() == 0)
        Q_EMIT olderRequested(); // all that is there is seen, and would never be scrolled
    else if (bar->maximum() < kNear)
        m_readOn.start(kSettled, this);
}

void MessageView::lookAround()
{
    if (m_placing || m_rows->rowCount() == 0)
        return;
    rememberPlace(); // a row that changes later is laid out around what is read now
    if (measureSight())
        restorePlace();
    const QScrollBar *bar = verticalScrollBar();
    refreshFloats();
    const QDate day = dayOnTop();
    m_floats->showDay(day.isValid() ? m_look.format.dayDivider(day, m_look.clock.now()) : QString());
    if (bar->value() < kNear)
        Q_EMIT olderRequested();
    if (bar->value() > bar->maximum() - kNear)
        Q_EMIT newerRequested();
}

void MessageView::scrollContentsBy(int dx, int dy)
{
    MeasuredList::scrollContentsBy(dx, dy);
    m_floats->place(); // scrolling moves what lies over the viewport along with it
}

/// The day of the first row that is seen; lines without one take that of the next item. None when it stands there itself.
QDate MessageView::dayOnTop() const
{
    const QModelIndex top = indexAt({viewport()->width() / 2, 2});
    if (top.isValid() && rowAt(top).kind == ThreadRow::Kind::DateDivider)
        return {};
    for (int row = top.isValid() ? top.row() : 0; row < m_rows->rowCount(); ++row) {
        const ThreadRow shown = rowAt(m_rows->index(row, 0));
        if (shown.kind == ThreadRow::Kind::DateDivider)
            return shown.date;
        if (shown.kind == ThreadRow::Kind::Item)
            return toDateTime(shown.item.cursor().at).date();
    }
    return {};
}

void MessageView::refreshFloats()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool away = bar->value() < bar->maximum() - kNear || m_newCount > 0;
    m_floats->setEnd(away && m_rows->rowCount() > 0, m_newCount);
    const QModelIndex line = away || bar->value() > 0 ? unreadLine() : QModelIndex();
    m_floats->setUnread(m_unreadAbove || (line.isValid() && visualRect(line).bottom() < 0));
    m_floats->place();
}

} // namespace migochat
