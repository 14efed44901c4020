#include "app/store/drafts.h"
#include "app/store/leads.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

class TestConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesStayStableWhileMessagesArrive();
    void theLongestWaitComesFirstThenTheRest();
    void everyViewShowsWhatBelongsToIt();
    void theThreadIsPagedOverAllKindsOfItems();
    void anOldVersionIsAConflict();
    void aPersonsMessagePausesTheAssistantAndDropsItsWork();
    void anAssistantThatIsOffStaysOff();

private:
    ConversationId receive(int customer, int second);

    std::unique_ptr<TempStore> m_store;
    int m_remote = 0;
};

void TestConversations::init()
{
    m_store = std::make_unique<TempStore>();
}

ConversationId TestConversations::receive(int customer, int second)
{
    const QString remote = QString::number(++m_remote);
    const EventParty party = customer % 2 == 0 ? whatsAppCustomer(customer) : messengerCustomer(customer);
    const Webhook webhook = webhookOf(textOf(party, remote, u"text "_s + remote, at(second)));
    return m_store->write([&](Transaction &t) { return deliver(t, webhook); })
        .value_or(messages::Appended())
        .conversation;
}

void TestConversations::pagesStayStableWhileMessagesArrive()
{
    for (int i = 0; i < 25; ++i)
        receive(i, i / 2); // pairs share their time
    QList<qint64> seen;
    conversations::ListQuery query{.limit = 10};
    for (int page = 0; page < 4; ++page) {
        const auto rows = conversations::page(m_store->reading(), query);
        MIGO_OK(rows);
        for (const auto &row : *rows) {
            QVERIFY(!seen.contains(row.conversation.id.value()));
            seen.append(row.conversation.id.value());
            query.after = conversations::cursorOf(row, query);
        }
        if (page == 0)
            receive(100, 1000); // on top, so behind nobody's back
    }
    QCOMPARE(seen.size(), 25);
    QCOMPARE(seen.first(), 25);
    QCOMPARE(seen.last(), 1);
}

void TestConversations::theLongestWaitComesFirstThenTheRest()
{
    for (int i = 0; i < 9; ++i) {
        const ConversationId id = receive(i, 10 * i);
        if (i % 3 == 0)
            MIGO_OK(m_store->write([&](Transaction &t) { return say(t, id, u"answer"_s, at(10 * i + 1)); }));
    }
    QList<qint64> order;
    conversations::ListQuery query{.sort = conversations::Sort::OldestWaiting, .limit = 4};
    for (int page = 0; page < 4; ++page) {
        const auto rows = conversations::page(m_store->reading(), query);
        MIGO_OK(rows);
        for (const auto &row : *rows) {
            order.append(row.conversation.id.value());
            query.after = conversations::cursorOf(row, query);
        }
    }
    QCOMPARE(order, (QList<qint64>{2, 3, 5, 6, 8, 9, 7, 4, 1}));
}

void TestConversations::everyViewShowsWhatBelongsToIt()
{
    for (int i = 0; i < 8; ++i)
        receive(i, i);
    MIGO_OK(m_store->write([](Transaction &t) { return conversations::markRead(t, ConversationId(1)); }));
    MIGO_OK(m_store->write([](Transaction &t) { return say(t, ConversationId(2), u"x"_s, at(50)); }));
    MIGO_OK(m_store->write([](Transaction &t) { return conversations::assign(t, ConversationId(3), StaffId(1)); }));
    const auto put = [&](qint64 id, ConversationStatus status) {
        return m_store->write(
            [=](Transaction &t) { return conversations::setStatus(t, ConversationId(id), status, at(900)); });
    };
    MIGO_OK(put(4, ConversationStatus::Snoozed));
    MIGO_OK(put(5, ConversationStatus::Done));
    MIGO_OK(put(6, ConversationStatus::Spam));
    using conversations::View;
    const auto counts = conversations::counts(m_store->reading());
    MIGO_OK(counts);
    const std::array<std::pair<View, int>, 7> views{{{View::Open, counts->open},
                                                     {View::Unread, counts->unread},
                                                     {View::Waiting, counts->waiting},
                                                     {View::Unassigned, counts->unassigned},
                                                     {View::Snoozed, counts->snoozed},
                                                     {View::Done, counts->done},
                                                     {View::Spam, counts->spam}}};
    const auto everything = conversations::rows(
        m_store->reading(), {ConversationId(1), ConversationId(2), ConversationId(3), ConversationId(4),
                             ConversationId(5), ConversationId(6), ConversationId(7), ConversationId(8)});
    MIGO_OK(everything);
    for (const auto &[view, count] : views) {
        for (const auto sort : {conversations::Sort::Newest, conversations::Sort::OldestWaiting}) {
            const conversations::ListQuery query{.view = view, .sort = sort};
            const auto rows = conversations::page(m_store->reading(), query);
            MIGO_OK(rows);
            QCOMPARE(rows->size(), count);
            const auto belonging = std::ranges::count_if(*everything, [&](const auto &row) {
                return conversations::belongs(m_store->reading(), row.conversation.id, query).value_or(false);
            });
            QCOMPARE(belonging, count);
        }
    }
    QCOMPARE(counts->open, 5);
    QCOMPARE(counts->unread, 3);
    const auto whatsApp = conversations::page(m_store->reading(), {.channel = whatsAppChannel()});
    MIGO_OK(whatsApp);
    QCOMPARE(whatsApp->size(), 3); // 1, 3, 7
    QCOMPARE(contradiction(*m_store), QString());
}

void TestConversations::theThreadIsPagedOverAllKindsOfItems()
{
    const ConversationId id = receive(2, 0);
    for (int i = 1; i < 10; ++i)
        receive(2, i / 2);
    for (int i = 0; i < 5; ++i)
        MIGO_OK(m_store->write([&](Transaction &t) {
            return messages::appendNote(
                t, {.id = {}, .conversation = id, .staff = StaffId(1), .staffName = {}, .text = u"n"_s, .at = at(i)});
        }));
    for (const LeadStage stage : {LeadStage::Contacted, LeadStage::Qualified, LeadStage::Won})
        MIGO_OK(m_store->write([&](Transaction &t) {
            return leads::setStage(t, LeadId(1), stage, {.kind = u"staff"_s, .staff = StaffId(1)}, {}, at(2));
        }));
    QList<ThreadCursor> backwards;
    std::optional<ThreadCursor> before;
    for (bool atStart = false; !atStart;) {
        const auto page = messages::pageBefore(m_store->reading(), id, before, 4);
        MIGO_OK(page);
        QVERIFY(!page->items.isEmpty());
        for (auto item = page->items.rbegin(); item != page->items.rend(); ++item)
            backwards.prepend(item->cursor());
        before = page->items.first().cursor();
        atStart = page->reachedStart;
    }
    QCOMPARE(backwards.size(), 18);
    QVERIFY(std::ranges::is_sorted(backwards));
    QVERIFY(std::ranges::adjacent_find(backwards) == backwards.end());
    QList<ThreadCursor> forwards{backwards.first()};
    for (;;) {
        const auto page = messages::pageAfter(m_store->reading(), id, forwards.last(), 5);
        MIGO_OK(page);
        if (page->items.isEmpty())
            break;
        for (const ThreadItem &item : page->items)
            forwards.append(item.cursor());
    }
    QVERIFY(forwards == backwards);
}

void TestConversations::anOldVersionIsAConflict()
{
    const ConversationId id = receive(2, 0);
    const AssistantState automatic{
        .mode = AssistantMode::Auto, .resumeMode = AssistantMode::Auto, .until = {}, .reason = {}};
    MIGO_OK(m_store->write([&](Transaction &t) { return conversations::setAssistant(t, id, automatic, 1); }));
    const auto late = m_store->write([&](Transaction &t) { return conversations::setAssistant(t, id, automatic, 1); });
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
}

void TestConversations::aPersonsMessagePausesTheAssistantAndDropsItsWork()
{
    const ConversationId id = receive(2, 0);
    Draft draft;
    draft.conversation = id;
    draft.basedOn = MessageId(1);
    draft.reply = u"42"_s;
    draft.evidence = {u"SKU BW-1"_s};
    const auto proposed = m_store->write([&](Transaction &t) -> Result<DraftId> {
        if (const auto put = drafts::putTask(t, {.conversation = id, .message = MessageId(1), .notBefore = at(1)});
            !put)
            return failed(put);
        return drafts::add(t, draft);
    });
    MIGO_OK(proposed);
    QCOMPARE(drafts::proposed(m_store->reading(), id)->value_or(Draft()).evidence, draft.evidence);
    MIGO_OK(m_store->write([&](Transaction &t) { return conversations::personWrote(t, id, at(5)); }));
    const auto conversation = conversations::find(m_store->reading(), id);
    MIGO_OK(conversation);
    const AssistantState &assistant = (*conversation)->assistant;
    QCOMPARE(assistant.effective(at(6)), AssistantMode::Human);
    QCOMPARE(assistant.effective(at(5) + kHumanPause), AssistantMode::Suggest);
    QVERIFY(!drafts::proposed(m_store->reading(), id)->has_value());
    QVERIFY(drafts::tasks(m_store->reading(), 5)->isEmpty());
}

void TestConversations::anAssistantThatIsOffStaysOff()
{
    const ConversationId id = receive(2, 0);
    const AssistantState off{
        .mode = AssistantMode::Off, .resumeMode = AssistantMode::Suggest, .until = {}, .reason = {}};
    MIGO_OK(m_store->write([&](Transaction &t) { return conversations::setAssistant(t, id, off); }));
    MIGO_OK(m_store->write([&](Transaction &t) { return conversations::personWrote(t, id, at(5)); }));
    QCOMPARE(m_store->text("SELECT assistant_mode FROM conversation"), u"off"_s);
}

QTEST_GUILESS_MAIN(TestConversations)
#include "tst_conversations.moc"
