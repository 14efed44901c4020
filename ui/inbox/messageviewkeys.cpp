// Keys that move through the thread.

#include "ui/inbox/messageview.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace migochat {

namespace {

constexpr int kOverlap = 48; ///< pixels of the last page that stay in sight

} // namespace

/// The row at an edge of what is seen; one that is cut off there gives way to its neighbour.
QModelIndex MessageView::rowAtEdge(Edge edge) const
{
    const int middle = viewport()->width() / 2;
    const int height = viewport()->height();
    const auto rowNear = [&](int y, int step) {
        QModelIndex found;
        for (; y >= 0 && y < height && !found.isValid(); y += step)
            found = indexAt({middle, y});
        return found;
    };
    const int step = edge == Edge::Top ? 4 : -4;
    const QModelIndex found = rowNear(edge == Edge::Top ? 0 : height - 1, step);
    if (!found.isValid())
        return found;
    const QRect rect = visualRect(found);
    const bool cut = edge == Edge::Top ? rect.top() < 0 : rect.bottom() >= height;
    const QModelIndex next = cut ? found.siblingAtRow(found.row() + (edge == Edge::Top ? 1 : -1)) : found;
    return next.isValid() && viewport()->rect().contains(visualRect(next)) ? next : found;
}

/// Pages, begin and end; the row that has the keyboard goes along. The end is that of the conversation, wherever it is.
bool MessageView::moveWithKeys(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const int page = qMax(kOverlap, viewport()->height() - kOverlap);
    Edge edge = Edge::Top;
    switch (event->key()) {
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - page);
        break;
    case Qt::Key_PageDown:
        bar->setValue(bar->value() + page);
        edge = Edge::Bottom;
        break;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        break;
    case Qt::Key_End:
        Q_EMIT newestRequested();
        edge = Edge::Bottom;
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (currentIndex().isValid())
            return false;
        edge = Edge::Bottom; // where people read
        break;
    default:
        return false;
    }
    if (const QModelIndex row = rowAtEdge(edge); row.isValid()) {
        const bool follows = hasAutoScroll();
        setAutoScroll(false); // it is in sight
        setCurrentIndex(row);
        setAutoScroll(follows);
    }
    return true;
}

} // namespace migochat
