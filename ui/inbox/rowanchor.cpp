#include "ui/inbox/rowanchor.h"

#include <QListView>
#include <QScrollBar>

namespace migochat {

RowAnchor::RowAnchor(QListView *list) : QObject(list), m_list(list)
{
    using Model = QAbstractItemModel;
    const Model *rows = list->model();
    connect(rows, &Model::rowsAboutToBeInserted, this, &RowAnchor::hold);
    connect(rows, &Model::rowsInserted, this, &RowAnchor::keep);
}

/// The first row in sight.
void RowAnchor::hold()
{
    m_anchor = QModelIndex();
    const QScrollBar *bar = m_list->verticalScrollBar();
    if (bar->value() == bar->minimum())
        return;
    m_anchor = m_list->indexAt({m_list->viewport()->width() / 2, 0});
    m_top = m_list->visualRect(m_anchor).top();
}

void RowAnchor::keep()
{
    if (!m_anchor.isValid())
        return;
    QScrollBar *bar = m_list->verticalScrollBar();
    bar->setValue(bar->value() + m_list->visualRect(m_anchor).top() - m_top);
}

} // namespace migochat
