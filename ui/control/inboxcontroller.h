#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/models/conversationlistmodel.h"
#include "ui/models/searchmodel.h"

#include <QIdentityProxyModel>
#include <QObject>

#include <functional>

class QListView;

namespace migochat {

class InboxPage;
class Preferences;

/// Feeds the conversation list: the chosen view, or what the search box asks for.
class InboxController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        InboxPage &page;
        Reader &lists;
        Reader &search;
        Preferences &prefs;                            ///< keep the order of every view
        std::function<conversations::Moment()> moment; ///< who asks, and when
    };

    explicit InboxController(const Parts &parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();
    /// Somebody else sits here now.
    void changePerson() { showList(); }
    void setCounts(const conversations::Overview &counts);
    /// The open chat stays in the list even when it leaves the view.
    void setOpen(ConversationId conversation);
    /// Opens the page's first conversation when nothing else is to be opened.
    [[nodiscard]] ConversationId firstConversation() const;

Q_SIGNALS:
    void loaded();
    void unreadable(const migochat::Error &error); ///< the store is damaged where the list lies

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectPage();
    void watchPointer();
    void onView(const ViewKey &view);
    void onSort(ListSort sort);
    void showList();
    void onSearch(const QString &text);
    void showState();
    [[nodiscard]] std::optional<int> total() const;

    InboxPage &m_page;
    Preferences &m_prefs;
    const std::function<conversations::Moment()> m_moment;
    ConversationListModel m_list;
    SearchModel m_search;
    QIdentityProxyModel m_shown; ///< the list or the search, so that the page knows one model
    QListView *m_listView = nullptr;
    ViewKey m_view;
    conversations::Overview m_counts;
    ConversationId m_open;
    bool m_isNamed = false; ///< the view's own name has come from the store
};

} // namespace migochat
