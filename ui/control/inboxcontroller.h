#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/models/conversationlistmodel.h"
#include "ui/models/searchmodel.h"

#include <QIdentityProxyModel>
#include <QObject>

class QListView;

namespace migochat {

class InboxPage;

/// Feeds the conversation list: the chosen view, or what the search box asks for.
class InboxController final : public QObject
{
    Q_OBJECT

public:
    InboxController(InboxPage &page, Reader &lists, Reader &search, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();
    void setCounts(const conversations::Counts &counts);
    /// The open chat stays in the list even when it leaves the view.
    void setOpen(ConversationId conversation);
    /// Opens the page's first conversation when nothing else is to be opened.
    [[nodiscard]] ConversationId firstConversation() const;

Q_SIGNALS:
    void loaded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectPage();
    void watchPointer();
    void onView(InboxView view);
    void onSearch(const QString &text);
    void showState();
    [[nodiscard]] std::optional<int> total() const;

    InboxPage &m_page;
    ConversationListModel m_list;
    SearchModel m_search;
    QIdentityProxyModel m_shown; ///< the list or the search, so that the page knows one model
    QListView *m_listView = nullptr;
    InboxView m_view = InboxView::AllOpen;
    conversations::Counts m_counts;
    ConversationId m_open;
};

} // namespace migochat
