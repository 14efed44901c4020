#include "app/store/tags.h"
#include "app/store/tasks.h"
#include "tests/support/waitfor.h"
#include "tests/ui/models/shopstore.h"
#include "ui/models/conversationlistmodel.h"
#include "ui/models/listroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestConversationListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheNewestFirst();
    void readsFurtherPagesOnDemand();
    void aNewMessageMovesItsConversationUp();
    void aNewCustomerAppears();
    void readConversationsLeaveTheUnreadView();
    void theOpenConversationStaysInTheUnreadView();
    void aRowThatIsOnlyLeftIsNotPaintedAgain();
    void nothingMovesWhileThePointerIsOverTheList();
    void theListCatchesUpAfterTwoSeconds();
    void aLeadsStageShowsInItsRow();
    void rereadingKeepsTheRowsInPlace();
    void theLongestWaitingComesFirst();
    void aWindowThatIsAboutToCloseAppearsWithTheTime();
    void aTaskThatIsMovedComesAndGoesWithItsDay();
    void aRowShowsItsTags();

private:
    void show(conversations::View view = conversations::View::Open,
              conversations::Sort sort = conversations::Sort::Newest);
    [[nodiscard]] QStringList names() const;
    QList<ShopStore::Customer> customers(int count);

    std::unique_ptr<ShopStore> m_shop;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<ConversationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestConversationListModel::init()
{
    m_shop = std::make_unique<ShopStore>();
    m_reader = m_shop->reader();
    m_model = std::make_unique<ConversationListModel>(*m_reader);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    connect(m_shop.get(), &ShopStore::committed, m_model.get(), &ConversationListModel::apply);
}

void TestConversationListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_reader.reset();
    m_shop.reset();
}

void TestConversationListModel::show(conversations::View view, conversations::Sort sort)
{
    m_model->show({.view = view, .sort = sort});
    QTRY_COMPARE(m_model->state(), ConversationListModel::State::Ready);
}

QStringList TestConversationListModel::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row).data().toString());
    return names;
}

QList<ShopStore::Customer> TestConversationListModel::customers(int count)
{
    QList<ShopStore::Customer> made;
    for (int i = 0; i < count; ++i)
        made.append(m_shop->customer(QString(QChar(u'A' + i))));
    return made;
}

void TestConversationListModel::showsTheNewestFirst()
{
    customers(3);

    show();

    QCOMPARE(names(), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
    QCOMPARE(m_model->index(0).data(RowRole).value<ConversationRow>().preview, u"hello from C"_s);
}

void TestConversationListModel::readsFurtherPagesOnDemand()
{
    m_tester.reset(); // it would fetch by itself
    for (int i = 0; i < 75; ++i)
        m_shop->customer(u"customer %1"_s.arg(i));
    show();
    QCOMPARE(m_model->rowCount(), 60);

    m_model->fetchMore({});

    QTRY_COMPARE(m_model->rowCount(), 75);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(m_model->index(74).data().toString(), u"customer 0"_s);
}

void TestConversationListModel::aNewMessageMovesItsConversationUp()
{
    const auto people = customers(3);
    show();
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

    m_shop->receive(people.at(0), u"are you there?"_s);

    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->index(0).data(RowRole).value<ConversationRow>().preview, u"are you there?"_s);
}

void TestConversationListModel::aNewCustomerAppears()
{
    customers(2);
    show();

    m_shop->customer(u"new"_s);

    QTRY_COMPARE(names(), (QStringList{u"new"_s, u"B"_s, u"A"_s}));
}

void TestConversationListModel::readConversationsLeaveTheUnreadView()
{
    const auto people = customers(3);
    show(conversations::View::Unread);

    m_shop->markRead(people.at(1));

    QTRY_COMPARE(names(), (QStringList{u"C"_s, u"A"_s}));
}

void TestConversationListModel::theOpenConversationStaysInTheUnreadView()
{
    const auto people = customers(3);
    show(conversations::View::Unread);
    m_model->keep(people.at(1).conversation);

    m_shop->markRead(people.at(1));
    m_shop->markRead(people.at(0));

    QTRY_COMPARE(names(), (QStringList{u"C"_s, u"B"_s}));
    m_model->keep(people.at(2).conversation);
    QTRY_COMPARE(names(), (QStringList{u"C"_s}));
}

void TestConversationListModel::aRowThatIsOnlyLeftIsNotPaintedAgain()
{
    const auto people = customers(3);
    show();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->keep(people.at(1).conversation);

    m_model->keep(people.at(2).conversation);
    m_shop->receive(people.at(0), u"are you there?"_s); // is read after it

    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
    for (const QList<QVariant> &told : changed)
        QCOMPARE(told.at(0).toModelIndex().row(), 0);
}

void TestConversationListModel::nothingMovesWhileThePointerIsOverTheList()
{
    const auto people = customers(3);
    show();
    m_model->holdMoves();

    m_shop->receive(people.at(0), u"are you there?"_s);

    // The text is new at once, the place is not.
    QTRY_COMPARE(m_model->index(2).data(RowRole).value<ConversationRow>().preview, u"are you there?"_s);
    QCOMPARE(names(), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
    m_model->releaseMoves();
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
}

void TestConversationListModel::theListCatchesUpAfterTwoSeconds()
{
    const auto people = customers(3);
    show();
    m_model->holdMoves();

    m_shop->receive(people.at(0), u"one"_s);
    m_shop->receive(people.at(1), u"two"_s);

    QTRY_COMPARE(names(), (QStringList{u"B"_s, u"A"_s, u"C"_s}));
}

void TestConversationListModel::aLeadsStageShowsInItsRow()
{
    const auto people = customers(2);
    show();

    m_shop->setStage(m_shop->lead(people.at(0)), LeadStage::Qualified);

    QTRY_COMPARE(m_model->index(1).data(RowRole).value<ConversationRow>().stage, LeadStage::Qualified);
}

void TestConversationListModel::rereadingKeepsTheRowsInPlace()
{
    const auto people = customers(4);
    show();
    const QPersistentModelIndex selected = m_model->index(2);
    disconnect(m_shop.get(), nullptr, m_model.get(), nullptr);
    m_shop->receive(people.at(0), u"while the wire was cut"_s);

    m_model->reread();

    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"D"_s, u"C"_s, u"B"_s}));
    QCOMPARE(selected.data().toString(), u"B"_s);
}

void TestConversationListModel::theLongestWaitingComesFirst()
{
    const auto people = customers(3);
    m_shop->answer(people.at(0), u"here you are"_s);
    show(conversations::View::Open, conversations::Sort::OldestWaiting);
    QCOMPARE(names(), (QStringList{u"B"_s, u"C"_s, u"A"_s}));

    m_shop->answer(people.at(1), u"and you"_s);

    QTRY_COMPARE(names(), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
}

void TestConversationListModel::aWindowThatIsAboutToCloseAppearsWithTheTime()
{
    customers(2);
    const Instant written = m_shop->now();
    const auto after = [written](std::chrono::hours time) {
        return conversations::Moment{.me = StaffId(1), .now = written + time, .dayEnd = written + time};
    };
    m_model->show({.view = conversations::View::Closing,
                   .sort = conversations::Sort::ClosingSoonest,
                   .moment = after(std::chrono::hours(10))});
    QTRY_COMPARE(m_model->state(), ConversationListModel::State::Ready);
    QCOMPARE(m_model->rowCount(), 0);

    m_model->passTime(after(std::chrono::hours(21)));
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s}));

    m_model->passTime(after(std::chrono::hours(25)));
    QTRY_COMPARE(m_model->rowCount(), 0);
}

void TestConversationListModel::aTaskThatIsMovedComesAndGoesWithItsDay()
{
    const auto mona = m_shop->customer(u"Mona"_s);
    const Instant now = m_shop->now();
    TaskId task;
    QVERIFY(waitFor(m_shop->writer().run([&](Transaction &t) -> Result<> {
        task = tasks::add(t, {mona.contact, mona.conversation, {}, u"x"_s, {}, {}, {}, now}).value_or(TaskId());
        return {};
    })));
    const auto setDue = [&](Instant due) {
        const tasks::Change moved{.due = std::optional(due)};
        return waitFor(m_shop->writer().run([&](Transaction &t) { return tasks::change(t, task, moved); }));
    };
    m_model->show(
        {.view = conversations::View::FollowUp, .moment = {.now = now, .dayEnd = now + std::chrono::hours{8}}});
    QTRY_COMPARE(m_model->state(), ConversationListModel::State::Ready);
    QCOMPARE(names(), QStringList{});

    QVERIFY(setDue(now + std::chrono::hours{1}));
    QTRY_COMPARE(names(), QStringList{u"Mona"_s});
    QVERIFY(setDue(now + std::chrono::hours{9}));
    QTRY_COMPARE(names(), QStringList{});
}

void TestConversationListModel::aRowShowsItsTags()
{
    const auto people = customers(1);
    show();
    const ConversationId chat = people.first().conversation;
    auto tagged = m_shop->writer().run([=](Transaction &t) { return tags::add(t, chat, u"vip"_s); });
    QTRY_VERIFY(tagged.isFinished());

    m_model->apply({Change{Topic::Conversation, chat.value()}});

    QTRY_COMPARE(m_model->index(0).data(ListedRole).value<ListedConversation>().tags, (QStringList{u"vip"_s}));
}

QTEST_GUILESS_MAIN(TestConversationListModel)
#include "tst_conversationlistmodel.moc"
