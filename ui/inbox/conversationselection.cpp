// Which rows of the list are chosen, marked or current; conversationpane.cpp holds the list itself.
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationpane.h"
#include "ui/models/listroles.h"
#include "ui/widgets/spokenrows.h"

#include <QCursor>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QListView>

namespace migochat {

QList<ListedConversation> ConversationPane::marked() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    QList<ListedConversation> rows;
    if (selected.size() < 2)
        return rows;
    for (const QModelIndex &index : selected)
        rows.append(index.data(ListedRole).value<ListedConversation>());
    return rows;
}

std::optional<ListedConversation> ConversationPane::currentRow() const
{
    const QVariant row = m_list->currentIndex().data(ListedRole);
    return row.isValid() ? std::optional(row.value<ListedConversation>()) : std::nullopt;
}

std::optional<ListedConversation> ConversationPane::rowToPeekAt() const
{
    const QWidget *area = m_list->viewport();
    if (!area->underMouse())
        return currentRow();
    const QVariant row = m_list->indexAt(area->mapFromGlobal(QCursor::pos())).data(ListedRole);
    return row.isValid() ? std::optional(row.value<ListedConversation>()) : currentRow();
}

void ConversationPane::clearMarks()
{
    m_quiet = true;
    m_list->selectionModel()->clearSelection();
    m_quiet = false;
    restoreSelection();
}

void ConversationPane::onSelection()
{
    const int count = static_cast<int>(m_list->selectionModel()->selectedRows().size());
    m_bulk->setCount(count);
    m_bulk->setVisible(count > 1);
}

void ConversationPane::select(ConversationId conversation)
{
    m_selected = conversation;
    restoreSelection();
}

void ConversationPane::step(int rows)
{
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? current.row() + rows : 0;
    if (row >= 0 && row < m_rows->rowCount())
        makeCurrent(m_rows->index(row, 0));
}

/// Not by the view, which takes a Ctrl that is held (for Ctrl+J) for the wish to mark one more row.
void ConversationPane::makeCurrent(const QModelIndex &index)
{
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void ConversationPane::restoreSelection()
{
    showListOrHint();
    m_quiet = true;
    QModelIndex found;
    for (int row = 0; m_selected.isValid() && row < m_rows->rowCount() && !found.isValid(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (index.data(IdRole).toLongLong() == m_selected.value())
            found = index;
    }
    if (m_list->selectionModel()->selectedRows().size() > 1)
        m_list->selectionModel()->setCurrentIndex(found, QItemSelectionModel::NoUpdate);
    else if (found.isValid())
        makeCurrent(found);
    else
        m_list->selectionModel()->clear();
    m_quiet = false;
}

void ConversationPane::choose(const QModelIndex &index)
{
    // Marking several rows opens none of them: an opened chat counts as read.
    const bool marks = QGuiApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (m_quiet || !index.isValid() || (marks && m_list->hasFocus()))
        return;
    m_selected = ConversationId(index.data(IdRole).toLongLong());
    Q_EMIT conversationChosen(m_selected);
}

} // namespace migochat
