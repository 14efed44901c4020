#include "ui/control/inboxcontroller.h"

#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/text/failures.h"

#include <QEvent>
#include <QListView>

namespace migochat {

namespace {

conversations::View storeView(InboxView view)
{
    switch (view) {
    case InboxView::Unassigned:
        return conversations::View::Unassigned;
    case InboxView::Unread:
        return conversations::View::Unread;
    case InboxView::WaitingOnUs:
        return conversations::View::Waiting;
    case InboxView::Done:
        return conversations::View::Done;
    case InboxView::Spam:
        return conversations::View::Spam;
    case InboxView::AllOpen:
    case InboxView::Mine:
        break;
    }
    return conversations::View::Open;
}

int countOf(const conversations::Counts &counts, InboxView view)
{
    switch (storeView(view)) {
    case conversations::View::Unread:
        return counts.unread;
    case conversations::View::Waiting:
        return counts.waiting;
    case conversations::View::Unassigned:
        return counts.unassigned;
    case conversations::View::Snoozed:
        return counts.snoozed;
    case conversations::View::Done:
        return counts.done;
    case conversations::View::Spam:
        return counts.spam;
    case conversations::View::Open:
        break;
    }
    return counts.open;
}

} // namespace

InboxController::InboxController(InboxPage &page, Reader &lists, Reader &search, QObject *parent)
    : QObject(parent), m_page(page), m_list(lists), m_search(search)
{
    m_shown.setSourceModel(&m_list);
    m_page.setConversationModel(&m_shown);
    connectPage();
    watchPointer();
    setCounts({});
    m_page.setCurrentView(m_view);
    onView(m_view);
}

void InboxController::connectPage()
{
    connect(&m_page, &InboxPage::viewChosen, this, &InboxController::onView);
    connect(&m_page, &InboxPage::searchChanged, this, &InboxController::onSearch);
    connect(&m_page, &InboxPage::listRetryRequested, this, [this] { m_list.show(m_list.query()); });
    connect(&m_list, &ConversationListModel::stateChanged, this, [this] {
        showState();
        if (m_list.state() == ConversationListModel::State::Ready)
            Q_EMIT loaded();
    });
    connect(&m_search, &SearchModel::found, this, &InboxController::showState);
    connect(&m_search, &SearchModel::readFailed, this, [this](const Error &error) {
        m_page.setListState({ListState::Kind::Failed, {}, errorSentence(error)});
    });
}

/// Rows wait under the pointer and while the keys walk through the list.
void InboxController::watchPointer()
{
    const auto *pane = m_page.findChild<ConversationPane *>();
    m_listView = pane ? pane->listView() : nullptr;
    if (!m_listView)
        return;
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

void InboxController::onView(InboxView view)
{
    m_view = view;
    using conversations::Sort;
    m_list.show({.view = storeView(view),
                 .sort = view == InboxView::WaitingOnUs ? Sort::OldestWaiting : Sort::Newest,
                 .channel = {},
                 .after = {}});
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
        m_page.setListState({ListState::Kind::Ready, m_search.rowCount(), {}});
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
    return countOf(m_counts, m_view);
}

void InboxController::setCounts(const conversations::Counts &counts)
{
    m_counts = counts;
    ViewCounts views;
    for (const InboxView view : {InboxView::AllOpen, InboxView::WaitingOnUs, InboxView::Unread, InboxView::Unassigned,
                                 InboxView::Done, InboxView::Spam})
        views.append({view, countOf(counts, view)});
    m_page.setViews(views);
    showState();
}

void InboxController::apply(const ChangeSet &changes)
{
    m_list.apply(changes);
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
