#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace migochat {

FlowLayout::FlowLayout(int spacing, QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < m_items.size() ? m_items.at(index) : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

int FlowLayout::heightForWidth(int width) const
{
    return run(QRect(0, 0, width, 0), Pass::Measure);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    run(rect, Pass::Place);
}

void FlowLayout::clear()
{
    while (QLayoutItem *item = takeAt(0)) {
        delete item->widget();
        delete item;
    }
    invalidate();
}

int FlowLayout::run(const QRect &rect, Pass pass) const
{
    if (m_fill == Fill::Columns)
        return runColumns(rect, pass);
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint().boundedTo({rect.width(), QWIDGETSIZE_MAX});
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (pass == Pass::Place)
            place(rect, item, {QPoint(x, y), size});
        x += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return y + lineHeight - rect.y();
}

int FlowLayout::runColumns(const QRect &rect, Pass pass) const
{
    int widest = 1;
    for (const QLayoutItem *item : m_items)
        widest = qMax(widest, item->sizeHint().width());
    const qsizetype columns = qMax(1, (rect.width() + spacing()) / (widest + spacing()));
    const int width = (rect.width() + spacing()) / int(columns) - spacing();
    int y = rect.y();
    for (qsizetype first = 0; first < m_items.size(); first += columns) {
        const QList<QLayoutItem *> line = m_items.mid(first, columns);
        int height = 0;
        for (QLayoutItem *item : line)
            height = qMax(height, qMax(item->sizeHint().height(), item->heightForWidth(width)));
        for (int i = 0; pass == Pass::Place && i < line.size(); ++i)
            place(rect, line.at(i), {rect.x() + i * (width + spacing()), y, width, height});
        y += height + spacing();
    }
    return qMax(0, y - spacing() - rect.y());
}

void FlowLayout::place(const QRect &rect, QLayoutItem *item, const QRect &at) const
{
    item->setGeometry(
        QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, rect, at));
}

} // namespace migochat
