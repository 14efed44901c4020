#include "ui/inbox/rowanchor.h"

#include <QListView>
#include <QScrollBar>

namespace migochat {

RowAnchor::RowAnchor(QListView *list) : QObject(list), m_list(list)
{
    using Model = QAbstractItemModel;
    const Model *rows = list->model();
    connect(rows, &Model::rowsAboutToBeInserted, this, [this] { hold(-1, -1); });
    const auto holdOthers = [this](const QModelIndex &, int first, int last) { hold(first, last); };
    connect(rows, &Model::rowsAboutToBeMoved, this, holdOthers);
    connect(rows, &Model::rowsAboutToBeRemoved, this, holdOthers);
    connect(rows, &Model::rowsInserted, this, &RowAnchor::keep);
    connect(rows, &Model::rowsMoved, this, &RowAnchor::keep);
    connect(rows, &Model::rowsRemoved, this, &RowAnchor::keep);
}

/// The first row in sight that does not leave its place itself.
void RowAnchor::hold(int leavingFirst, int leavingLast)
{
    m_anchor = QModelIndex();
    const QScrollBar *bar = m_list->verticalScrollBar();
    if (bar->value() == bar->minimum())
        return;
    QModelIndex row = m_list->indexAt({m_list->viewport()->width() / 2, 0});
    if (row.isValid() && row.row() >= leavingFirst && row.row() <= leavingLast)
        row = row.siblingAtRow(leavingLast + 1);
    m_anchor = row;
    m_top = m_list->visualRect(row).top();
}

void RowAnchor::keep()
{
    if (!m_anchor.isValid())
        return;
    QScrollBar *bar = m_list->verticalScrollBar();
    bar->setValue(bar->value() + m_list->visualRect(m_anchor).top() - m_top);
}

} // namespace migochat
