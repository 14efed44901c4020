#include "ui/inbox/rowanchor.h"

#include <QListView>
#include <QScrollBar>

namespace migochat {

RowAnchor::RowAnchor(QListView *list, const QAbstractItemModel *rows) : QObject(list), m_list(list)
{
    using Model = QAbstractItemModel;
    connect(rows, &Model::rowsAboutToBeInserted, this, [this] { hold(firstInSight()); });
    connect(rows, &Model::rowsInserted, this, &RowAnchor::keep);
    const auto holdOther = [this](const QModelIndex &, int first, int last) { hold(firstBut(first, last)); };
    connect(rows, &Model::rowsAboutToBeMoved, this, holdOther);
    connect(rows, &Model::rowsMoved, this, &RowAnchor::keep);
    connect(rows, &Model::rowsAboutToBeRemoved, this, holdOther);
    connect(rows, &Model::rowsRemoved, this, &RowAnchor::keep);
}

QModelIndex RowAnchor::firstInSight() const
{
    return m_list->indexAt({m_list->viewport()->width() / 2, 0});
}

/// What goes elsewhere holds nothing.
QModelIndex RowAnchor::firstBut(int first, int last) const
{
    const QModelIndex row = firstInSight();
    return row.row() >= first && row.row() <= last ? row.siblingAtRow(last + 1) : row;
}

void RowAnchor::hold(const QModelIndex &row)
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    m_anchor = bar->value() == bar->minimum() ? QModelIndex() : row;
    m_top = m_list->visualRect(m_anchor).top();
}

void RowAnchor::keep()
{
    if (!m_anchor.isValid())
        return;
    m_list->doItemsLayout(); // the view hears of it later
    QScrollBar *bar = m_list->verticalScrollBar();
    bar->setValue(bar->value() + m_list->visualRect(m_anchor).top() - m_top);
}

} // namespace migochat
