// What is being done with rows of the list; conversationpane.cpp holds the list itself.
#include "ui/inbox/conversationpane.h"
#include "ui/models/listroles.h"
#include "ui/widgets/spokenrows.h"

#include <QListView>

#include <algorithm>

namespace migochat {

void ConversationPane::setUnderway(const QList<ConversationId> &rows, const QString &what)
{
    for (const ConversationId row : rows)
        m_acts.insert(row, {what, false});
    announce(rows);
}

void ConversationPane::settle(const QList<ConversationId> &rows)
{
    for (const ConversationId row : rows)
        m_acts.remove(row);
    announce(rows);
}

bool ConversationPane::refuse(const QList<ConversationId> &rows, const QString &why)
{
    for (const ConversationId row : rows)
        m_acts.insert(row, {why, true});
    announce(rows);
    m_refusalsRead.start();
    const auto isSeen = [this](ConversationId row) { return indexOf(row).isValid(); };
    return m_list->isVisible() && std::any_of(rows.begin(), rows.end(), isSeen);
}

/// What they say has changed, for the screen and for who listens.
void ConversationPane::announce(const QList<ConversationId> &rows)
{
    if (rows.isEmpty())
        return;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (rows.contains(ConversationId(index.data(IdRole).toLongLong())))
            m_rows->announce(index);
    }
}

void ConversationPane::forgetRefusals()
{
    m_acts.removeIf([](RowActs::iterator each) { return each->isRefused; });
    refreshRows();
}

} // namespace migochat
