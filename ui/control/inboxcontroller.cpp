#include "ui/control/inboxcontroller.h"

#include "ui/control/listplace.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/prefs/preferences.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QListView>

#include <algorithm>
#include <utility>

namespace migochat {

InboxController::InboxController(const Parts &parts, QObject *parent)
    : QObject(parent), m_page(parts.page), m_prefs(parts.prefs), m_moment(parts.moment), m_list(parts.lists),
      m_search(parts.search, [this] { return m_page.look().format.numbers(); })
{
    m_shown.setSourceModel(&m_list);
    m_page.setConversationModel(&m_shown);
    connectPage();
    watchPointer();
    setCounts({});
    m_view = listplace::viewOf(m_prefs.lastView());
    m_isNamed = false;
    m_page.setCurrentView(m_view);
    showList();
}

void InboxController::connectPage()
{
    connect(&m_page, &InboxPage::viewChosen, this, &InboxController::onView);
    connect(&m_page.conversationPane(), &ConversationPane::sortChosen, this, &InboxController::onSort);
    connect(&m_page.conversationPane(), &ConversationPane::minutePassed, this, [this] {
        if (listplace::dependsOnTime(m_list.query()))
            m_list.passTime(m_moment());
    });
    connect(&m_page, &InboxPage::searchChanged, this, &InboxController::onSearch);
    connect(&m_page, &InboxPage::listRetryRequested, this, [this] {
        if (m_shown.sourceModel() == &m_search)
            m_search.search(m_search.typed());
        else
            m_list.show(m_list.query());
    });
    connect(&m_list, &ConversationListModel::stateChanged, this, [this] {
        showState();
        if (m_list.state() == ConversationListModel::State::Ready)
            Q_EMIT loaded();
        else if (m_list.state() == ConversationListModel::State::Failed &&
                 m_list.error().code == ErrorCode::StorageCorrupt)
            Q_EMIT unreadable(m_list.error());
    });
    connect(&m_search, &SearchModel::found, this, &InboxController::showState);
    connect(&m_search, &SearchModel::readFailed, this, [this](const Error &error) {
        m_page.setListState({ListState::Kind::Failed, {}, errorSentence(error)});
    });
}

/// Rows wait under the pointer and while the keys walk through the list.
void InboxController::watchPointer()
{
    m_listView = m_page.conversationPane().listView();
    m_listView->installEventFilter(this);
    m_listView->viewport()->installEventFilter(this);
}

bool InboxController::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::FocusIn:
        m_list.holdMoves();
        break;
    case QEvent::Leave:
    case QEvent::FocusOut:
        if (!m_listView->hasFocus() && !m_listView->viewport()->underMouse())
            m_list.releaseMoves();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void InboxController::onView(const ViewKey &view)
{
    m_view = view;
    m_prefs.setLastView(listplace::wordOf(view));
    showList();
}

void InboxController::onSort(ListSort sort)
{
    m_prefs.setSort(listplace::wordOf(m_view), listplace::wordOf(sort));
    showList();
}

void InboxController::showList()
{
    const std::optional<ListSort> chosen = listplace::sortOf(m_prefs.sortOf(listplace::wordOf(m_view)));
    const ListSort sort = chosen.value_or(listplace::usualSort(m_view));
    const bool hasOrders = m_view != ViewKey(InboxView::FollowUpToday);
    m_page.conversationPane().setSort(hasOrders ? std::optional(sort) : std::nullopt);
    conversations::ListQuery query = listplace::queryOf(m_view, sort, m_counts);
    query.moment = m_moment();
    m_list.show(query);
}

void InboxController::onSearch(const QString &text)
{
    const bool searching = !text.trimmed().isEmpty();
    m_search.search(text);
    QAbstractItemModel *source = searching ? static_cast<QAbstractItemModel *>(&m_search) : &m_list;
    if (m_shown.sourceModel() != source) {
        m_shown.setSourceModel(source);
        m_page.selectConversation(m_open);
    }
    showState();
}

void InboxController::showState()
{
    if (m_shown.sourceModel() == &m_search) {
        m_page.setListState({ListState::Kind::Ready, m_search.rowCount(), {}, m_search.isCut()});
        return;
    }
    switch (m_list.state()) {
    case ConversationListModel::State::Loading:
        return m_page.setListState({ListState::Kind::Loading, total(), {}});
    case ConversationListModel::State::Failed:
        return m_page.setListState({ListState::Kind::Failed, {}, errorSentence(m_list.error())});
    case ConversationListModel::State::Ready:
        return m_page.setListState({ListState::Kind::Ready, total(), {}});
    }
}

std::optional<int> InboxController::total() const
{
    for (const ViewCount &line : listplace::linesOf(m_counts)) {
        if (line.key == m_view)
            return line.count;
    }
    return std::nullopt;
}

void InboxController::setCounts(const conversations::Overview &counts)
{
    const QString filter = listplace::queryOf(m_view, ListSort::Newest, m_counts).filter;
    m_counts = counts;
    const ViewCounts lines = listplace::linesOf(counts);
    m_page.setViews(lines);
    const bool isThere =
        std::any_of(lines.begin(), lines.end(), [this](const ViewCount &line) { return line.key == m_view; });
    if (!isThere) { // somebody deleted it
        m_page.setCurrentView(InboxView::AllOpen);
        return onView(InboxView::AllOpen);
    }
    if (!std::exchange(m_isNamed, true))
        m_page.setCurrentView(m_view);
    if (listplace::queryOf(m_view, ListSort::Newest, counts).filter != filter)
        showList(); // somebody changed what it asks for
    showState();
}

void InboxController::apply(const ChangeSet &changes)
{
    m_list.apply(changes);
    m_search.apply(changes);
}

void InboxController::reread()
{
    m_list.reread();
    if (m_shown.sourceModel() == &m_search)
        m_search.search(m_search.typed());
}

void InboxController::setOpen(ConversationId conversation)
{
    m_open = conversation;
    m_list.keep(conversation);
    m_page.selectConversation(conversation);
}

ConversationId InboxController::firstConversation() const
{
    return m_list.rowCount() > 0 ? m_list.rows().first().conversation.id : ConversationId();
}

} // namespace migochat
