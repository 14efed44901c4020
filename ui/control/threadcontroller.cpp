#include "ui/control/threadcontroller.h"

#include "app/domain/clock.h"
#include "app/store/messages.h"
#include "app/store/reader.h"
#include "ui/control/contactcards.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/text/refusals.h"

#include <QScrollBar>

#include <utility>

namespace migochat {

namespace {

constexpr int kAtEnd = 8; ///< pixels from the end that still count as "at the newest message"

} // namespace

ThreadController::ThreadController(const Parts &parts, QObject *parent)
    : QObject(parent), m_page(parts.page), m_link(parts.link), m_reader(parts.reader), m_clock(parts.clock), m_open(parts.reader),
      m_thread(parts.reader)
{
    m_page.setThreadModel(&m_thread);
    connect(&m_open, &OpenConversation::read, this, &ThreadController::onFacts);
    connect(&m_open, &OpenConversation::readFailed, this, &ThreadController::onGone);
    connect(&m_thread, &MessageListModel::shown, this, [this] {
        if (m_wanted.isValid())
            m_page.showMessage(std::exchange(m_wanted, MessageId()));
    });
    connectPage();
    connectWishes();
    connectView();
}

void ThreadController::connectPage()
{
    connect(&m_page, &InboxPage::conversationChosen, this, &ThreadController::open);
    connect(&m_page, &InboxPage::olderRequested, &m_thread, &MessageListModel::loadOlder);
    connect(&m_page, &InboxPage::newerRequested, &m_thread, &MessageListModel::loadNewer);
    connect(&m_page, &InboxPage::sendRequested, this,
            [this](ConversationId conversation, const QString &text) { send(conversation, text, {}); });
    connect(&m_page, &InboxPage::draftAccepted, this,
            [this](DraftId draft, const QString &text) { send(current(), text, draft); });
    connect(&m_page, &InboxPage::noteRequested, this, &ThreadController::saveNote);
}

void ThreadController::connectWishes()
{
    connect(&m_page, &InboxPage::draftDismissed, this, [this](DraftId draft) {
        whenDone(m_link.send(DismissDraft{.draft = draft}), this,
                 [this, id = current()](const Result<Done> &answer) { settle(id, answer); });
    });
    connect(&m_page, &InboxPage::modeChangeRequested, this, &ThreadController::changeMode);
    connect(&m_page, &InboxPage::statusChangeRequested, this, &ThreadController::changeStatus);
    connect(&m_page, &InboxPage::stageChangeRequested, this, &ThreadController::changeStage);
    connect(&m_page, &InboxPage::labelChangeRequested, this, &ThreadController::changeLabel);
}

/// The model must know whether somebody reads history, so that it takes nothing away from under their eyes.
void ThreadController::connectView()
{
    const auto *view = m_page.findChild<MessageView *>();
    if (!view)
        return;
    const QScrollBar *bar = view->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        using Reading = MessageListModel::Reading;
        m_thread.setReading(value >= bar->maximum() - kAtEnd ? Reading::Newest : Reading::History);
    });
}

void ThreadController::open(ConversationId conversation)
{
    if (conversation == current() || !conversation.isValid())
        return;
    m_open.show(conversation);
}

void ThreadController::onFacts(const ConversationFacts &facts)
{
    const Conversation &conversation = facts.row.conversation;
    if (m_shown != conversation.id) {
        m_shown = conversation.id;
        m_thread.show(conversation.id, conversation.unreadCount);
        Q_EMIT opened(conversation.id);
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
    if (error.code != ErrorCode::NotFound)
        return; // the facts on screen stay; the next change asks again
    m_shown = {};
    m_open.show({});
    m_thread.show({}, 0);
    m_page.setConversation(std::nullopt);
    Q_EMIT factsChanged();
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
    if (!facts || !seen || m_marking || m_link.state() != AgentLink::State::Live ||
        facts->row.conversation.unreadCount == 0)
        return;
    m_marking = true;
    whenDone(m_link.send(MarkRead{.conversation = facts->row.conversation.id}), this,
             [this](const Result<Done> &) { m_marking = false; }); // asked again with the next facts
}

void ThreadController::send(ConversationId conversation, const QString &text, DraftId draft)
{
    if (!m_thread.reachesNewest() && m_thread.conversation() == conversation)
        m_thread.show(conversation, 0); // one's own answer is worth leaving history for
    Message typed;
    typed.conversation = conversation;
    typed.direction = Direction::Outbound;
    typed.author = Author::Staff;
    typed.state = DeliveryState::Queued;
    typed.text = text;
    typed.at = m_clock.now();
    const qint64 serial = m_thread.conversation() == conversation ? m_thread.addPending(typed) : 0;
    const auto answer =
        m_link.send(SendMessage{.conversation = conversation, .text = text, .replyTo = {}, .draft = draft});
    whenDone(answer, this, [this, conversation, text, serial](const Result<QueuedMessage> &queued) {
        if (queued)
            return m_thread.settlePending(serial, queued->message);
        m_thread.dropPending(serial);
        m_page.giveBack(conversation, text, refusalSentence(queued.error()));
        m_open.reread();
    });
}

void ThreadController::saveNote(ConversationId conversation, const QString &text)
{
    whenDone(m_link.send(SaveNote{.conversation = conversation, .text = text}), this,
             [this, conversation, text](const Result<SavedNote> &saved) {
                 if (!saved)
                     m_page.giveBack(conversation, text, refusalSentence(saved.error()));
             });
}

template <typename Change>
void ThreadController::showPending(Change change)
{
    if (!m_open.facts())
        return;
    ConversationFacts facts = *m_open.facts();
    change(facts);
    show(facts);
}

void ThreadController::settle(ConversationId conversation, const Result<Done> &answer)
{
    if (answer)
        return; // the doorbell brings what is true now
    m_page.giveBack(conversation, {}, refusalSentence(answer.error()));
    m_open.reread();
}

void ThreadController::resend(MessageId message)
{
    whenDone(m_link.send(ResendMessage{.message = message}), this,
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
        m_wanted = (*place)->id;
        m_thread.showAround(current(), {.at = (*place)->at, .kind = 1, .id = m_wanted.value()});
    });
}

void ThreadController::changeMode(ConversationId conversation, AssistantMode mode)
{
    showPending([mode](ConversationFacts &facts) { facts.row.conversation.assistant.mode = mode; });
    whenDone(m_link.send(SetAssistantMode{.conversation = conversation, .mode = mode}), this,
             [this, conversation](const Result<Done> &answer) { settle(conversation, answer); });
}

void ThreadController::changeStatus(ConversationId conversation, ConversationStatus status)
{
    showPending([status](ConversationFacts &facts) { facts.row.conversation.status = status; });
    whenDone(m_link.send(SetConversationStatus{.conversation = conversation, .status = status, .snoozedUntil = {}}), this,
             [this, conversation](const Result<Done> &answer) { settle(conversation, answer); });
}

void ThreadController::changeStage(LeadId lead, LeadStage stage)
{
    showPending([stage](ConversationFacts &facts) {
        facts.row.stage = stage;
        if (facts.lead)
            facts.lead->stage = stage;
    });
    whenDone(m_link.send(SetLeadStage{.lead = lead, .stage = stage, .reason = {}}), this,
             [this, id = current()](const Result<Done> &answer) { settle(id, answer); });
}

void ThreadController::changeLabel(LeadId lead, LeadLabel label)
{
    showPending([label](ConversationFacts &facts) {
        facts.row.label = label;
        if (facts.lead)
            facts.lead->label = label;
    });
    whenDone(m_link.send(SetLeadLabel{.lead = lead, .label = label}), this,
             [this, id = current()](const Result<Done> &answer) { settle(id, answer); });
}

} // namespace migochat
