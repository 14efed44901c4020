#include "app/domain/conversationfilter.h"
#include "app/store/conversations.h"
#include "app/store/leads.h"
#include "app/store/settings.h"
#include "app/store/tasks.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

using conversations::ListQuery;
using conversations::View;

/// What is due by the end of today: follow-ups and tasks in one list.
class TestDueList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tasksThatAreDueStandBesideFollowUps();
    void theListIsPagedWithoutGapOrRepetition();
    void aTaskIsDueForWhomItConcerns();
    void aTaskThatIsDoneOrMovedLeavesTheList();
    void aTaskInAnotherChatOfTheSameCustomerIsDueThere();

private:
    template <typename Fn>
    void change(Fn fn)
    {
        const auto done = m_store->write(fn);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }
    void fillShop();
    void addTask(int chat, int due, StaffId staff = {});
    void finish(int task);
    [[nodiscard]] QList<qint64> walk(ListQuery query, int limit) const;
    [[nodiscard]] int counted(StaffId me = StaffId(1)) const;
    [[nodiscard]] static ListQuery due(StaffId me = StaffId(1));

    std::unique_ptr<TempStore> m_store;
};

namespace {

constexpr int kDay = 24 * 3600;

const leads::Actor kOwner{.kind = u"staff"_s, .staff = StaffId(1)};

} // namespace

void TestDueList::init()
{
    m_store = std::make_unique<TempStore>();
}

ListQuery TestDueList::due(StaffId me)
{
    return {.view = View::FollowUp, .moment = {.me = me, .now = at(kDay), .dayEnd = at(kDay + 3600)}};
}

int TestDueList::counted(StaffId me) const
{
    return conversations::overview(m_store->reading(), due(me).moment)->followUp;
}

QList<qint64> TestDueList::walk(ListQuery query, int limit) const
{
    QList<qint64> ids;
    query.limit = limit;
    for (;;) {
        const auto rows = conversations::page(m_store->reading(), query);
        if (!rows || rows->isEmpty())
            return rows ? ids : QList<qint64>{-1};
        for (const auto &row : *rows)
            ids.append(row.conversation.id.value());
        query.after = conversations::cursorOf(rows->last(), query);
    }
}

void TestDueList::addTask(int chat, int due, StaffId staff)
{
    change([=](Transaction &t) {
        const auto conversation = conversations::find(t.database(), ConversationId(chat));
        return tasks::add(t, {.contact = (*conversation)->contact,
                              .conversation = ConversationId(chat),
                              .text = u"x"_s,
                              .staff = staff,
                              .due = at(due),
                              .actor = kOwner,
                              .now = at(1)});
    });
}

void TestDueList::finish(int task)
{
    change([=](Transaction &t) { return tasks::finish(t, TaskId(task), kOwner, at(2)); });
}

/// Chats 1 to 12: follow-ups of 1, 2 and (spam) 3; tasks alone, twice, before and after a follow-up, at the same time as one.
void TestDueList::fillShop()
{
    for (int i = 0; i < 12; ++i) {
        const QString remote = QString::number(i);
        const Webhook webhook =
            webhookOf(textOf(i % 2 == 0 ? whatsAppCustomer(i) : messengerCustomer(i), remote, u"x"_s, at(i)));
        change([&](Transaction &t) { return deliver(t, webhook); });
    }
    for (const int id : {1, 2, 3})
        change(
            [&](Transaction &t) { return leads::setFollowUp(t, LeadId(id), at(kDay - 10 * id), {}, kOwner, at(0)); });
    const auto put = [&](int id, ConversationStatus status) {
        change([=](Transaction &t) { return conversations::setStatus(t, ConversationId(id), status, at(2 * kDay)); });
    };
    put(3, ConversationStatus::Spam);
    put(10, ConversationStatus::Snoozed);
    put(11, ConversationStatus::Done);
    addTask(1, kDay - 70); // before its follow-up
    addTask(2, kDay);      // after it
    addTask(3, kDay - 50); // spam
    addTask(4, kDay - 50);
    addTask(5, kDay - 40, StaffId(1)); // twice, of two people
    addTask(5, kDay - 60);
    addTask(6, kDay - 50, StaffId(1));
    addTask(7, kDay + 3600); // the first instant of tomorrow
    addTask(8, kDay - 20);   // when the follow-up of 2 is due
    addTask(10, kDay - 30);
    addTask(11, kDay - 25);
    addTask(12, kDay - 50);
    finish(12);
}

void TestDueList::tasksThatAreDueStandBesideFollowUps()
{
    fillShop();
    const QList<qint64> expected{1, 5, 4, 6, 10, 11, 2, 8};

    QCOMPARE(walk(due(), 50), expected);
    QCOMPARE(counted(), expected.size());
    for (qint64 chat = 1; chat <= 12; ++chat)
        QCOMPARE(*conversations::belongs(m_store->reading(), ConversationId(chat), due()), expected.contains(chat));
    const auto rows = conversations::page(m_store->reading(), due());
    QCOMPARE(rows->first().nextFollowUp, std::optional(at(kDay - 70)));
    QVERIFY(rows->first().task.isValid());
    QVERIFY(!rows->at(6).task.isValid());
    ListQuery saved{
        .view = View::Open, .filter = ConversationFilter{{{.followUp = true}}}.toText(), .moment = due().moment};
    QList<qint64> open = walk(saved, 50);
    std::ranges::sort(open);
    QCOMPARE(open, (QList<qint64>{1, 2, 4, 5, 6, 8}));
}

void TestDueList::theListIsPagedWithoutGapOrRepetition()
{
    fillShop();
    QList<ConversationId> all;
    for (int i = 1; i <= 12; ++i)
        all.append(ConversationId(i));
    for (const bool oneChannel : {false, true}) {
        ListQuery query = due();
        if (oneChannel)
            query.channel = whatsAppChannel();
        auto rows = *conversations::listed(m_store->reading(), all, query);
        rows.removeIf(
            [&](const auto &row) { return !*conversations::belongs(m_store->reading(), row.conversation.id, query); });
        std::ranges::sort(rows, [&](const auto &a, const auto &b) { return conversations::goesBefore(a, b, query); });
        QList<qint64> expected;
        for (const auto &row : std::as_const(rows))
            expected.append(row.conversation.id.value());
        QVERIFY(expected.size() >= 3);
        for (const int limit : {1, 2, 3})
            QCOMPARE(walk(query, limit), expected);
    }
}

void TestDueList::aTaskIsDueForWhomItConcerns()
{
    fillShop();
    const auto sara =
        m_store->write([](Transaction &t) { return settings::addStaff(t, u"Sara"_s, u"sales"_s, at(0)); });
    MIGO_OK(sara);
    addTask(9, kDay - 80, *sara);
    addTask(8, kDay - 90, *sara);

    QCOMPARE(walk(due(), 50), (QList<qint64>{1, 5, 4, 6, 10, 11, 2, 8}));
    QCOMPARE(counted(), 8);
    QCOMPARE(walk(due(*sara), 50), (QList<qint64>{8, 9, 1, 5, 4, 10, 11, 2}));
    QCOMPARE(counted(*sara), 8);
    QCOMPARE(walk(due({}), 50), (QList<qint64>{1, 5, 4, 10, 11, 2, 8}));
    QCOMPARE(counted({}), 7);
}

void TestDueList::aTaskThatIsDoneOrMovedLeavesTheList()
{
    fillShop();
    finish(4);
    finish(6); // 5 has another
    change([](Transaction &t) { return tasks::change(t, TaskId(7), {.due = std::optional(at(2 * kDay))}); });
    finish(1); // the follow-up of 1 is still due

    QCOMPARE(walk(due(), 50), (QList<qint64>{5, 10, 11, 2, 8, 1}));
    QCOMPARE(counted(), 6);
}

void TestDueList::aTaskInAnotherChatOfTheSameCustomerIsDueThere()
{
    fillShop();
    change([](Transaction &t) -> Result<> {
        auto statement = t.prepare("UPDATE conversation SET contact_id = 1 WHERE id = 8"_L1);
        return statement ? statement->run() : failed(statement);
    });
    change([](Transaction &t) -> Result<> {
        auto statement = t.prepare("UPDATE task SET contact_id = 1 WHERE conversation_id = 8"_L1);
        return statement ? statement->run() : failed(statement);
    });
    finish(1);

    QCOMPARE(walk(due(), 50), (QList<qint64>{5, 4, 6, 10, 11, 2, 8, 1}));
    QCOMPARE(counted(), 8);
}

QTEST_GUILESS_MAIN(TestDueList)
#include "tst_duelist.moc"
