#include "ui/widgets/measuredlist.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace migochat {

namespace {

constexpr int kPause = 200; ///< milliseconds since the list had another width

} // namespace

MeasuredList::MeasuredList(QWidget *parent) : QListView(parent), m_heights([this](int row) { return measured(row); })
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void MeasuredList::setModel(QAbstractItemModel *rows)
{
    if (model())
        disconnect(model(), &QAbstractItemModel::rowsRemoved, this, nullptr);
    QListView::setModel(rows);
    connect(rows, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
}

void MeasuredList::reset()
{
    m_heights.reset(model() ? model()->rowCount() : 0);
    QListView::reset(); // has them laid out soon
}

void MeasuredList::doItemsLayout()
{
    m_heights.reset(model() ? model()->rowCount() : 0);
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call)
    settle();
}

int MeasuredList::measured(int row) const
{
    QStyleOptionViewItem option;
    option.rect.setWidth(viewport()->width());
    const QModelIndex index = model()->index(row, 0);
    return itemDelegateForIndex(index)->sizeHint(option, index).height();
}

void MeasuredList::settle()
{
    do
        updateGeometries();
    while (measureSight());
    viewport()->update();
}

/// Half a list beyond it too, so that a turn of the wheel finds its rows ready.
bool MeasuredList::measureSight()
{
    if (!m_doubt.isActive() || m_heights.count() == 0)
        return false;
    const int height = viewport()->height();
    const int first = m_heights.rowAt(verticalOffset() - height / 2);
    const int last = m_heights.rowAt(verticalOffset() + height + height / 2);
    return m_heights.measure(qMax(0, first), last < 0 ? m_heights.count() - 1 : last);
}

void MeasuredList::measureRest()
{
    if (!m_doubt.isActive())
        return;
    m_doubt.stop();
    if (m_heights.measure(0, m_heights.count() - 1))
        settle();
}

int MeasuredList::contentHeight()
{
    measureRest();
    return m_heights.total();
}

void MeasuredList::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_doubt.timerId())
        measureRest();
    else
        QListView::timerEvent(event);
}

void MeasuredList::rowsInserted(const QModelIndex &parent, int first, int last)
{
    m_heights.insert(first, last - first + 1);
    QAbstractItemView::rowsInserted(parent, first, last); // NOLINT(bugprone-parent-virtual-call)
    settle();
}

void MeasuredList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last); // NOLINT(bugprone-parent-virtual-call)
}

void MeasuredList::rowsRemoved(int first, int last)
{
    m_heights.remove(first, last - first + 1);
    settle();
}

void MeasuredList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int before = m_heights.total();
    m_heights.forget(topLeft.row(), bottomRight.row());
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // NOLINT(bugprone-parent-virtual-call)
    if (m_heights.total() != before)
        settle();
}

void MeasuredList::tellReader(const QModelIndex &row, QAccessible::Event what)
{
    if (!QAccessible::isActive() || !row.isValid())
        return;
    QAccessibleEvent told(this, what);
    told.setChild(row.row());
    QAccessible::updateAccessibility(&told);
}

void MeasuredList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call)
    tellReader(current, QAccessible::Focus);
}

void MeasuredList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    tellReader(selected.indexes().value(0), QAccessible::SelectionAdd);
    tellReader(deselected.indexes().value(0), QAccessible::SelectionRemove);
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
}

int MeasuredList::verticalOffset() const
{
    return verticalScrollBar()->value() - qMax(0, viewport()->height() - m_heights.total());
}

QRect MeasuredList::rectOf(int row) const
{
    return {0, m_heights.top(row) - verticalOffset(), viewport()->width(), m_heights.height(row)};
}

QRect MeasuredList::visualRect(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_heights.count() ? rectOf(index.row()) : QRect();
}

QModelIndex MeasuredList::indexAt(const QPoint &pos) const
{
    const bool beside = pos.x() < 0 || pos.x() >= viewport()->width();
    const int row = beside ? -1 : m_heights.rowAt(pos.y() + verticalOffset());
    return row < 0 ? QModelIndex() : model()->index(row, 0);
}

void MeasuredList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    measureRest(); // what is on the way
    const QRect rect = visualRect(index);
    const int room = viewport()->height() - rect.height();
    if (!rect.isValid())
        return;
    int top = 0; // where the row shall stand; one that is higher than the pane begins at its top
    if (hint == PositionAtCenter)
        top = qMax(0, room / 2);
    else if (hint == PositionAtBottom)
        top = qMax(0, room);
    else if (hint == EnsureVisible)
        top = qBound(0, rect.top(), qMax(0, room));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - top);
}

void MeasuredList::updateGeometries()
{
    const int height = viewport()->height();
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, qMax(0, m_heights.total() - height));
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
}

void MeasuredList::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width()) {
        m_heights.doubt();
        m_doubt.start(kPause, this);
    }
    updateGeometries(); // also where settle() is under way and brought the bar that took the width
    settle();
}

void MeasuredList::scrollContentsBy(int, int dy)
{
    viewport()->scroll(0, dy);
}

void MeasuredList::paintEvent(QPaintEvent *event)
{
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = qMax(0, m_heights.rowAt(event->rect().top() + verticalOffset()));
    for (int row = first; row < m_heights.count() && rectOf(row).top() <= event->rect().bottom(); ++row)
        paintRow(painter, option, model()->index(row, 0));
}

void MeasuredList::paintRow(QPainter &painter, QStyleOptionViewItem option, const QModelIndex &index) const
{
    option.rect = rectOf(index.row());
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    itemDelegateForIndex(index)->paint(&painter, option, index);
}

QModelIndex MeasuredList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_heights.count() - 1;
    const int row = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return model()->index(qMax(0, row - 1), 0);
    case MoveDown:
    case MoveNext:
        return model()->index(qMin(last, row + 1), 0);
    case MoveHome:
        return model()->index(0, 0);
    case MoveEnd:
        return model()->index(last, 0);
    default:
        return currentIndex();
    }
}

void MeasuredList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex row = indexAt(rect.topLeft());
    selectionModel()->select(row.isValid() ? QItemSelection(row, row) : QItemSelection(), command);
}

QRegion MeasuredList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

} // namespace migochat
