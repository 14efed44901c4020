#include "ui/control/threadcontroller.h"

#include "app/domain/clock.h"
#include "app/protocol/outboundcommands.h"
#include "app/store/messages.h"
#include "app/store/reader.h"
#include "ui/composer/composerpane.h"
#include "ui/control/contactcards.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/text/failures.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAtEnd = 8; ///< pixels from the end that still count as "at the newest message"

} // namespace

ThreadController::ThreadController(const Parts &parts, QObject *parent)
    : QObject(parent), m_page(parts.page), m_link(parts.link), m_reader(parts.reader), m_clock(parts.clock),
      m_open(parts.reader), m_thread(parts.reader)
{
    m_page.setThreadModel(&m_thread);
    connect(&m_open, &OpenConversation::read, this, &ThreadController::onFacts);
    connect(&m_open, &OpenConversation::readFailed, this, &ThreadController::onGone);
    // Queued: first the view lays out the rows that were just put in.
    connect(&m_thread, &MessageListModel::shown, this, &ThreadController::revealTarget, Qt::QueuedConnection);
    connectPage();
    connectWishes();
    connectView();
}

void ThreadController::connectPage()
{
    connect(&m_page, &InboxPage::conversationChosen, this, &ThreadController::open);
    connect(&m_page, &InboxPage::hitChosen, this, &ThreadController::openAt);
    connect(&m_page.writing(), &ComposerPane::typed, this, &ThreadController::endVisit);
    connect(&m_page, &InboxPage::olderRequested, &m_thread, &MessageListModel::loadOlder);
    connect(&m_page, &InboxPage::newerRequested, &m_thread, &MessageListModel::loadNewer);
}

void ThreadController::connectWishes()
{
    connect(&m_page, &InboxPage::modeChangeRequested, this,
            [this](ConversationId conversation, AssistantMode mode) { changeMode(conversation, mode); });
    connect(&m_page, &InboxPage::statusChangeRequested, this,
            [this](ConversationId conversation, ConversationStatus status) { changeStatus(conversation, {status}); });
    connect(&m_page, &InboxPage::stageChangeRequested, this,
            [this](LeadId lead, LeadStage stage) { changeStage(lead, stage); });
    connect(&m_page, &InboxPage::labelChangeRequested, this,
            [this](LeadId lead, LeadLabel label) { changeLabel(lead, label); });
}

/// The model must know whether somebody reads history, so that it takes nothing away from under their eyes.
void ThreadController::connectView()
{
    MessageView &view = m_page.messages();
    connect(&view, &MessageView::newestRequested, this, &ThreadController::showNewest);
    connect(&m_thread, &MessageListModel::newCountChanged, &view, &MessageView::setNewCount);
    connect(&m_thread, &MessageListModel::unreadAboveChanged, &view, &MessageView::setUnreadAbove);
    connect(&view, &MessageView::unreadRequested, this, &ThreadController::showUnread);
    connect(&m_thread, &MessageListModel::readFailed, this, &ThreadController::showProblem);
    connect(&m_thread, &MessageListModel::readRecovered, &view, [&view] { view.setProblem({}); });
    connect(&view, &MessageView::retryRequested, this, [this] {
        if (m_shown == current())
            m_thread.retry();
        else
            m_open.show(current(), OpenConversation::Reading::FactsAndNewest);
    });
    const QScrollBar *bar = view.verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        using Reading = MessageListModel::Reading;
        m_thread.setReading(value >= bar->maximum() - kAtEnd ? Reading::Newest : Reading::History);
        endVisitAtNewest();
    });
}

/// What a search found is looked at; what is new in that chat is read only by whoever comes to its end, or answers.
void ThreadController::endVisitAtNewest()
{
    const QScrollBar *bar = m_page.messages().verticalScrollBar();
    if (!m_target && m_thread.reachesNewest() && bar->value() >= bar->maximum() - kAtEnd)
        endVisit(m_visited);
}

void ThreadController::endVisit(ConversationId conversation)
{
    if (!m_visited.isValid() || conversation != m_visited)
        return;
    m_visited = {};
    markReadIfSeen();
}

void ThreadController::open(ConversationId conversation)
{
    if (conversation == current() || !conversation.isValid()) {
        if (conversation.isValid() && conversation == m_visited)
            showNewest();
        return;
    }
    m_target.reset();
    m_visited = {};
    m_toUnread = false;
    m_page.messages().awaitRows();
    m_open.setOpening(m_page.messages().mostRowsInSight());
    m_open.show(conversation, OpenConversation::Reading::FactsAndNewest);
}

void ThreadController::openAt(ConversationId conversation, const ThreadCursor &place)
{
    if (!conversation.isValid())
        return;
    m_target = place;
    if (conversation != m_shown) {
        m_visited = conversation;
        m_page.messages().awaitRows();
        m_open.show(conversation);
        return;
    }
    const auto &rows = m_thread.rows();
    const bool loaded = std::any_of(rows.begin(), rows.end(), [&place](const ThreadRow &row) {
        return row.kind == ThreadRow::Kind::Item && row.item.cursor() == place;
    });
    if (loaded)
        revealTarget();
    else
        m_thread.showAround(conversation, place);
}

void ThreadController::openAtDay(QDate day)
{
    m_target = ThreadCursor{fromMsecs(day.startOfDay().toMSecsSinceEpoch())};
    m_thread.showAround(current(), *m_target);
}

bool ThreadController::showUnread()
{
    if (m_page.messages().showUnread())
        return true;
    if (!m_thread.hasUnreadAbove())
        return false;
    m_toUnread = true;
    m_thread.showFirstUnread();
    return true;
}

void ThreadController::showNewest()
{
    endVisit(current());
    if (m_thread.reachesNewest())
        m_page.messages().scrollToEnd();
    else
        m_thread.show(current(), 0);
}

void ThreadController::revealTarget()
{
    if (std::exchange(m_toUnread, false))
        m_page.messages().showUnread();
    if (m_target)
        m_page.revealInThread(*std::exchange(m_target, std::nullopt));
    endVisitAtNewest();
}

void ThreadController::onFacts(const ConversationFacts &facts)
{
    const Conversation &conversation = facts.row.conversation;
    if (m_shown != conversation.id) {
        m_shown = conversation.id;
        m_leftUnread = {};
        m_page.messages().setProblem({});
        if (m_target)
            m_thread.showAround(conversation.id, *m_target);
        else if (const auto newest = m_open.takeNewest())
            m_thread.show(conversation.id, conversation.unreadCount, *newest);
        else
            m_thread.show(conversation.id, conversation.unreadCount);
        Q_EMIT opened(conversation.id);
    } else {
        m_page.messages().stopAwaiting(); // somebody came back before the other chat was read
    }
    show(facts);
    markReadIfSeen();
    Q_EMIT factsChanged();
}

void ThreadController::show(const ConversationFacts &facts)
{
    m_page.setConversation(facts.row);
    m_page.setContactCard(contactCardOf(facts));
    m_page.setDraft(facts.draft);
}

void ThreadController::onGone(const Error &error)
{
    if (error.code != ErrorCode::NotFound) { // the facts on screen stay; the next change asks again
        if (m_shown != current())
            showProblem(error);
        return;
    }
    m_target.reset();
    if (m_shown.isValid() && m_open.id() != m_shown) {
        m_page.messages().stopAwaiting();
        m_open.show(m_shown);
        return Q_EMIT missed();
    }
    m_shown = {};
    m_open.show({});
    m_thread.show({}, 0);
    m_page.setConversation(std::nullopt);
    Q_EMIT factsChanged();
    Q_EMIT missed();
}

void ThreadController::showProblem(const Error &error)
{
    m_page.messages().setProblem(tr("The messages cannot be read: %1").arg(errorSentence(error)));
}

void ThreadController::apply(const ChangeSet &changes)
{
    m_thread.apply(changes);
    m_open.apply(changes);
}

void ThreadController::reread()
{
    m_thread.reread();
    m_open.reread();
}

void ThreadController::markReadIfSeen()
{
    const auto &facts = m_open.facts();
    const bool seen = m_page.isVisible() && m_page.window()->isActiveWindow();
    if (!facts || !seen || m_marking || m_leftUnread == facts->row.conversation.id ||
        m_visited == facts->row.conversation.id || m_link.state() != AgentLink::State::Live ||
        facts->row.conversation.unreadCount == 0)
        return;
    m_marking = true;
    whenDone(m_link.send(MarkRead{.conversation = facts->row.conversation.id}), this,
             [this](const Result<Done> &) { m_marking = false; }); // asked again with the next facts
}

void ThreadController::resend(MessageId message)
{
    whenDone(m_link.send(ResendMessage{.message = message}), this,
             [this, id = current()](const Result<Done> &answer) { settle(id, answer); });
}

void ThreadController::sendNow(MessageId message)
{
    whenDone(m_link.send(ScheduleMessage{.message = message}), this,
             [this, id = current()](const Result<Done> &answer) { settle(id, answer); });
}

void ThreadController::jumpTo(MessageId message)
{
    if (m_page.showMessage(message))
        return;
    const auto found = m_reader.run([message](const Database &database) { return messages::find(database, message); });
    m_jump.run(this, found, [this](const Result<std::optional<Message>> &place) {
        if (!place || !*place || (*place)->conversation != current())
            return;
        openAt(current(), {.at = (*place)->at, .kind = 1, .id = (*place)->id.value()});
    });
}

} // namespace migochat
