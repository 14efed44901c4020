#include "tests/support/waitfor.h"
#include "tests/ui/models/shopstore.h"
#include "ui/models/messagelistmodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestMessageListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheNewestOfAConversationOldestFirst();
    void putsALineBetweenDays();
    void putsALineAboveWhatIsUnread();
    void loadsOlderMessagesAbove();
    void aRingAppendsAtTheEnd();
    void aMessageOfAnotherConversationIsNotShown();
    void aMessageWithAnEarlierTimeTakesItsPlace();
    void aStatusChangesItsBubbleInPlace();
    void aNoteAppears();
    void neverHoldsMoreThanFourHundredRows();
    void aThousandMessagesLeaveTheReadersPlaceAlone();
    void scrollingDownReachesTheNewestAgain();
    void rereadingShowsWhatWasMissed();
    void anAnswerIsShownBeforeItIsConfirmed();
    void aRefusedAnswerGoesAway();
    void showsTheSurroundingsOfAFind();

private:
    void show(int unread = 0);
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] int countOf(ThreadRow::Kind kind) const;

    std::unique_ptr<ShopStore> m_shop;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<MessageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    ShopStore::Customer m_mona;
};

void TestMessageListModel::init()
{
    m_shop = std::make_unique<ShopStore>();
    m_reader = m_shop->reader();
    m_model = std::make_unique<MessageListModel>(*m_reader);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    connect(m_shop.get(), &ShopStore::committed, m_model.get(), &MessageListModel::apply);
    m_mona = m_shop->customer(u"Mona"_s);
}

void TestMessageListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_reader.reset();
    m_shop.reset();
}

void TestMessageListModel::show(int unread)
{
    QSignalSpy shown(m_model.get(), &MessageListModel::shown);
    m_model->show(m_mona.conversation, unread);
    QTRY_COMPARE(shown.size(), 1);
}

QStringList TestMessageListModel::texts() const
{
    QStringList texts;
    for (const ThreadRow &row : m_model->rows()) {
        if (row.kind != ThreadRow::Kind::Item)
            continue;
        if (const auto *message = std::get_if<Message>(&row.item.content))
            texts.append(message->text);
        else if (const auto *note = std::get_if<Note>(&row.item.content))
            texts.append(u"note: "_s + note->text);
    }
    return texts;
}

int TestMessageListModel::countOf(ThreadRow::Kind kind) const
{
    return static_cast<int>(std::count_if(m_model->rows().cbegin(), m_model->rows().cend(),
                                          [kind](const ThreadRow &row) { return row.kind == kind; }));
}

void TestMessageListModel::showsTheNewestOfAConversationOldestFirst()
{
    m_shop->answer(m_mona, u"welcome"_s);
    m_shop->receive(m_mona, u"price?"_s);

    show();

    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s, u"welcome"_s, u"price?"_s}));
    QVERIFY(m_model->reachedStart());
}

void TestMessageListModel::putsALineBetweenDays()
{
    m_shop->skip(std::chrono::hours{48});
    m_shop->receive(m_mona, u"two days later"_s);

    show();

    QCOMPARE(countOf(ThreadRow::Kind::DateDivider), 2);
    QCOMPARE(m_model->rows().first().kind, ThreadRow::Kind::DateDivider);
}

void TestMessageListModel::putsALineAboveWhatIsUnread()
{
    m_shop->receive(m_mona, u"one"_s);
    m_shop->answer(m_mona, u"between"_s);
    m_shop->receive(m_mona, u"two"_s);

    show(2);

    QCOMPARE(countOf(ThreadRow::Kind::UnreadDivider), 1);
    const auto line = std::find_if(m_model->rows().cbegin(), m_model->rows().cend(), [](const ThreadRow &row) {
        return row.kind == ThreadRow::Kind::UnreadDivider;
    });
    QCOMPARE(std::get<Message>((line + 1)->item.content).text, u"one"_s);
}

void TestMessageListModel::loadsOlderMessagesAbove()
{
    m_shop->receiveMany(m_mona, 120);
    show();
    QCOMPARE(texts().size(), 50);
    const QPersistentModelIndex place = m_model->index(m_model->rowCount() - 1);

    m_model->loadOlder();
    QTRY_COMPARE(texts().size(), 100);
    m_model->loadOlder();

    QTRY_COMPARE(texts().size(), 121);
    QCOMPARE(texts().first(), u"hello from Mona"_s);
    QCOMPARE(place.data().toString(), u"message 120"_s);
    QVERIFY(m_model->reachedStart());
}

void TestMessageListModel::aRingAppendsAtTheEnd()
{
    show();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

    m_shop->receive(m_mona, u"new"_s);

    QTRY_COMPARE(texts().last(), u"new"_s);
    QCOMPARE(reset.size(), 0);
}

void TestMessageListModel::aMessageOfAnotherConversationIsNotShown()
{
    const ShopStore::Customer omar = m_shop->customer(u"Omar"_s);
    show();

    m_shop->receive(omar, u"for somebody else"_s);
    m_shop->receive(m_mona, u"mine"_s);

    QTRY_COMPARE(texts(), (QStringList{u"hello from Mona"_s, u"mine"_s}));
}

void TestMessageListModel::aMessageWithAnEarlierTimeTakesItsPlace()
{
    const Instant early = m_shop->now() + std::chrono::milliseconds{500};
    m_shop->receive(m_mona, u"late"_s);
    show();

    m_shop->receiveAt(m_mona, u"early, delivered after it"_s, early);

    QTRY_COMPARE(texts(), (QStringList{u"hello from Mona"_s, u"early, delivered after it"_s, u"late"_s}));
}

void TestMessageListModel::aStatusChangesItsBubbleInPlace()
{
    const MessageId answer = m_shop->answer(m_mona, u"welcome"_s);
    show();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

    m_shop->setState(answer, DeliveryState::Delivered);

    QTRY_VERIFY(changed.size() > 0);
    QTRY_COMPARE(std::get<Message>(m_model->rows().last().item.content).state, DeliveryState::Delivered);
}

void TestMessageListModel::aNoteAppears()
{
    show();

    m_shop->note(m_mona, u"asks every Monday"_s);

    QTRY_COMPARE(texts().last(), u"note: asks every Monday"_s);
}

void TestMessageListModel::neverHoldsMoreThanFourHundredRows()
{
    m_shop->receiveMany(m_mona, 1'000);
    show();

    for (int i = 0; i < 12; ++i) {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->loadOlder();
        QTRY_VERIFY(inserted.size() > 0);
        QVERIFY(m_model->rowCount() <= ThreadWindow::kMostRows);
    }

    QVERIFY(!m_model->reachesNewest());
}

void TestMessageListModel::aThousandMessagesLeaveTheReadersPlaceAlone()
{
    m_shop->receiveMany(m_mona, 100);
    show();
    m_model->loadOlder();
    QTRY_COMPARE(texts().size(), 100);
    m_model->setReading(MessageListModel::Reading::History);
    const QPersistentModelIndex place = m_model->index(10);
    const QString text = place.data().toString();

    for (int i = 0; i < 10; ++i)
        m_shop->receiveMany(m_mona, 100);

    QTRY_COMPARE(m_model->newCount(), 1'000);
    QVERIFY(place.isValid());
    QCOMPARE(place.row(), 10);
    QCOMPARE(place.data().toString(), text);
    QVERIFY(m_model->rowCount() <= ThreadWindow::kMostRows);
}

void TestMessageListModel::scrollingDownReachesTheNewestAgain()
{
    m_shop->receiveMany(m_mona, 500);
    show();
    for (int i = 0; i < 9; ++i) {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->loadOlder();
        QTRY_VERIFY(inserted.size() > 0);
    }
    QVERIFY(!m_model->reachesNewest());

    QTRY_VERIFY((m_model->loadNewer(), m_model->reachesNewest()));

    QCOMPARE(texts().last(), u"message 500"_s);
    QCOMPARE(m_model->newCount(), 0);
}

void TestMessageListModel::rereadingShowsWhatWasMissed()
{
    show();
    disconnect(m_shop.get(), nullptr, m_model.get(), nullptr);
    m_shop->receive(m_mona, u"missed"_s);

    m_model->reread();

    QTRY_COMPARE(texts(), (QStringList{u"hello from Mona"_s, u"missed"_s}));
}

void TestMessageListModel::anAnswerIsShownBeforeItIsConfirmed()
{
    show();
    Message typed;
    typed.direction = Direction::Outbound;
    typed.author = Author::Staff;
    typed.state = DeliveryState::Queued;
    typed.text = u"on its way"_s;
    typed.at = m_shop->now();

    const qint64 serial = m_model->addPending(typed);
    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s, u"on its way"_s}));
    const MessageId stored = m_shop->answer(m_mona, u"on its way"_s);
    m_model->settlePending(serial, stored);

    QTRY_COMPARE(m_model->rows().last().item.cursor().id, stored.value());
    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s, u"on its way"_s}));
}

void TestMessageListModel::aRefusedAnswerGoesAway()
{
    show();
    Message typed;
    typed.text = u"refused"_s;

    const qint64 serial = m_model->addPending(typed);
    m_model->dropPending(serial);

    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s}));
}

void TestMessageListModel::showsTheSurroundingsOfAFind()
{
    m_shop->receiveMany(m_mona, 150);
    const Instant at = m_shop->now();
    const MessageId found = m_shop->receive(m_mona, u"found"_s);
    m_shop->receiveMany(m_mona, 150);
    QSignalSpy shown(m_model.get(), &MessageListModel::shown);

    m_model->showAround(m_mona.conversation, {at + std::chrono::seconds{1}, 1, found.value()});

    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(texts().contains(u"found"_s));
    QVERIFY(!m_model->reachesNewest());
    QVERIFY(!m_model->reachedStart());
}

QTEST_GUILESS_MAIN(TestMessageListModel)
#include "tst_messagelistmodel.moc"
