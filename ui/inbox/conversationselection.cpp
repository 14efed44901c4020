// Which rows of the list are chosen, marked or current; conversationpane.cpp holds the list itself.
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationpane.h"
#include "ui/models/listroles.h"
#include "ui/widgets/spokenrows.h"

#include <QCursor>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace migochat {

QList<ListedConversation> ConversationPane::marked() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    QList<ListedConversation> rows;
    if (!m_marking)
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

std::optional<ListedConversation> ConversationPane::rowOf(ConversationId conversation) const
{
    const QVariant row = indexOf(conversation).data(ListedRole);
    return row.isValid() ? std::optional(row.value<ListedConversation>()) : std::nullopt;
}

std::optional<ListedConversation> ConversationPane::neighbourOf(ConversationId conversation, int step) const
{
    const QModelIndex from = indexOf(conversation);
    const QVariant row = from.isValid() ? from.siblingAtRow(from.row() + step).data(ListedRole) : QVariant();
    return row.isValid() ? std::optional(row.value<ListedConversation>()) : std::nullopt;
}

void ConversationPane::walkTo(ConversationId conversation)
{
    m_quiet = true;
    m_list->selectionModel()->setCurrentIndex(indexOf(conversation), QItemSelectionModel::NoUpdate);
    m_quiet = false;
    m_list->scrollTo(indexOf(conversation));
}

QRect ConversationPane::placeOf(ConversationId conversation, const QWidget &around) const
{
    const QRect row = m_list->visualRect(indexOf(conversation));
    return {m_list->viewport()->mapTo(&around, row.topLeft()), row.size()};
}

QModelIndex ConversationPane::indexOf(ConversationId conversation) const
{
    for (int row = 0; conversation.isValid() && row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (index.data(IdRole).toLongLong() == conversation.value())
            return index;
    }
    return {};
}

std::optional<ListedConversation> ConversationPane::rowToPeekAt() const
{
    const QWidget *area = m_list->viewport();
    if (!m_pointerLast || !area->underMouse())
        return currentRow();
    const QVariant row = m_list->indexAt(area->mapFromGlobal(QCursor::pos())).data(ListedRole);
    return row.isValid() ? std::optional(row.value<ListedConversation>()) : currentRow();
}

void ConversationPane::clearMarks()
{
    if (!m_marking)
        return; // whoever walks through the list stays where they are
    m_quiet = true;
    m_list->selectionModel()->clear(); // the keyboard goes back to the open chat
    m_quiet = false;
    finishMarking();
    restoreSelection();
}

bool ConversationPane::takeBackOne()
{
    const bool searches = !m_search->text().isEmpty();
    if (m_marking)
        clearMarks();
    else if (searches)
        m_search->clear();
    else
        return false;
    return true;
}

void ConversationPane::onSelection()
{
    const int count = static_cast<int>(m_list->selectionModel()->selectedRows().size());
    m_marking = count > 1 || (m_marking && count == 1);
    const QList<ListedConversation> rows = marked();
    m_bulk->setCount(count, !rows.isEmpty() && std::ranges::all_of(rows, [](const ListedConversation &row) {
                         return BulkBar::isClosed(row.conversation.status);
                     }));
    m_bulk->setVisible(m_marking);
}

void ConversationPane::finishMarking()
{
    m_marking = false;
    m_bulk->hide();
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
    // Whoever walks through the list without opening, or marks, stays where they are while rows come and go.
    const bool walks = m_list->hasFocus() && m_list->currentIndex().isValid() &&
                       m_list->currentIndex().data(IdRole).toLongLong() != m_selected.value();
    const QModelIndex found = indexOf(m_selected);
    if (m_marking && !walks)
        m_list->selectionModel()->setCurrentIndex(found, QItemSelectionModel::NoUpdate);
    else if (!m_marking && !found.isValid())
        m_list->selectionModel()->clear();
    else if (!m_marking && walks)
        m_list->selectionModel()->select(found, QItemSelectionModel::ClearAndSelect);
    else if (!m_marking)
        makeCurrent(found);
    m_quiet = false;
}

void ConversationPane::choose(const QModelIndex &index)
{
    // Marking several rows opens none of them: an opened chat counts as read.
    const bool marks = QGuiApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (m_quiet || !index.isValid() || (marks && m_list->hasFocus()))
        return;
    finishMarking();
    m_selected = ConversationId(index.data(IdRole).toLongLong());
    const auto found = index.data(FoundRole).value<FoundText>();
    if (found.place)
        Q_EMIT hitChosen(m_selected, found);
    else
        Q_EMIT conversationChosen(m_selected);
}

/// A row that the keyboard only walked to.
void ConversationPane::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.data(IdRole).toLongLong() == m_selected.value())
        return;
    m_list->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect);
    choose(current);
}

bool ConversationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        m_pointerLast = true;
    else if (event->type() == QEvent::KeyPress && watched != m_search)
        m_pointerLast = false;
    else if (event->type() == QEvent::KeyPress)
        return onSearchKey(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

/// From what is typed into what was found, and back to where the keyboard was.
bool ConversationPane::onSearchKey(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_rows->rowCount() == 0)
            return false;
        m_list->setFocus(Qt::OtherFocusReason);
        makeCurrent(m_rows->index(0, 0));
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            m_list->setFocus(Qt::OtherFocusReason);
        else
            m_search->clear();
        return true;
    default:
        return false;
    }
}

} // namespace migochat
