#include "ui/widgets/readingorder.h"

#include <QWidget>

#include <algorithm>

namespace migochat {

namespace {

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isEnabled();
}

bool isBefore(const QRect &one, const QRect &other, bool mirrored)
{
    const bool sameLine = one.top() <= other.center().y() && other.top() <= one.center().y();
    if (!sameLine)
        return one.top() < other.top();
    return mirrored ? one.right() > other.right() : one.left() < other.left();
}

QWidgetList inReadingOrder(const QWidget &page)
{
    QWidgetList order = page.findChildren<QWidget *>();
    order.removeIf([&page](const QWidget *widget) { return !takesTab(*widget) || !widget->isVisibleTo(&page); });
    const auto placeOf = [&page](const QWidget *widget) {
        return QRect(widget->mapTo(&page, QPoint()), widget->size());
    };
    std::ranges::stable_sort(order, {}, [&placeOf](const QWidget *widget) { return placeOf(widget).top(); });
    // A line is not a strict order of its own, so that each widget moves up only past its neighbours.
    const bool mirrored = page.layoutDirection() == Qt::RightToLeft;
    for (qsizetype i = 1; i < order.size(); ++i) {
        for (qsizetype k = i; k > 0 && isBefore(placeOf(order.at(k)), placeOf(order.at(k - 1)), mirrored); --k)
            order.swapItemsAt(k, k - 1);
    }
    return order;
}

} // namespace

bool stepInReadingOrder(const QWidget &page, bool forwards)
{
    const QWidgetList order = inReadingOrder(page);
    const qsizetype at = order.indexOf(page.focusWidget());
    const qsizetype next = forwards ? at + 1 : at - 1;
    if (at < 0 || next < 0 || next >= order.size())
        return false;
    order.at(next)->setFocus(forwards ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace migochat
