#include "tests/ui/models/threadtest.h"
#include "ui/models/threadreading.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using threadreading::kPage;

/// What a reader who scrolls through a long thread relies on.
class TestThreadPaging final : public ThreadTest
{
    Q_OBJECT

private Q_SLOTS:
    void loadsOlderMessagesAbove();
    void neverHoldsMoreThanFourHundredRows();
    void aThousandMessagesLeaveTheReadersPlaceAlone();
    void scrollingDownReachesTheNewestAgain();
    void showsTheSurroundingsOfAFind();
    void theLineAboveWhatIsUnreadWaitsForOlderPages();
    void theFirstUnreadIsShownHoweverFarAboveItIs();

private:
    [[nodiscard]] QString belowTheLine() const;
};

void TestThreadPaging::loadsOlderMessagesAbove()
{
    m_shop->receiveMany(m_mona, 2 * kPage);
    show();
    QCOMPARE(texts().size(), kPage);
    const QPersistentModelIndex place = m_model->index(m_model->rowCount() - 1);

    m_model->loadOlder();
    QTRY_COMPARE(texts().size(), 2 * kPage);
    m_model->loadOlder();

    QTRY_COMPARE(texts().size(), 2 * kPage + 1);
    QCOMPARE(texts().first(), u"hello from Mona"_s);
    QCOMPARE(place.data().toString(), u"message %1"_s.arg(2 * kPage));
    QVERIFY(m_model->reachedStart());
}

void TestThreadPaging::neverHoldsMoreThanFourHundredRows()
{
    m_shop->receiveMany(m_mona, 1'000);
    show();

    for (int i = 0; i < ThreadWindow::kMostRows / kPage + 1; ++i) {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->loadOlder();
        QTRY_VERIFY(inserted.size() > 0);
        QVERIFY(m_model->rowCount() <= ThreadWindow::kMostRows);
    }

    QVERIFY(!m_model->reachesNewest());
}

void TestThreadPaging::aThousandMessagesLeaveTheReadersPlaceAlone()
{
    m_shop->receiveMany(m_mona, 100);
    show();
    m_model->loadOlder();
    QTRY_COMPARE(texts().size(), 2 * kPage);
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

void TestThreadPaging::scrollingDownReachesTheNewestAgain()
{
    m_shop->receiveMany(m_mona, 500);
    show();
    for (int i = 0; i < ThreadWindow::kMostRows / kPage + 1; ++i) {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->loadOlder();
        QTRY_VERIFY(inserted.size() > 0);
    }
    QVERIFY(!m_model->reachesNewest());

    QTRY_VERIFY((m_model->loadNewer(), m_model->reachesNewest()));

    QCOMPARE(texts().last(), u"message 500"_s);
    QCOMPARE(m_model->newCount(), 0);
}

void TestThreadPaging::showsTheSurroundingsOfAFind()
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

/// The first message under the line "unread"; empty when there is no line.
QString TestThreadPaging::belowTheLine() const
{
    const auto &rows = m_model->rows();
    const auto line = std::find_if(rows.cbegin(), rows.cend(),
                                   [](const ThreadRow &row) { return row.kind == ThreadRow::Kind::UnreadDivider; });
    return line == rows.cend() ? QString() : std::get<Message>((line + 1)->item.content).text;
}

void TestThreadPaging::theLineAboveWhatIsUnreadWaitsForOlderPages()
{
    m_shop->receiveMany(m_mona, 2 * kPage);
    show(kPage + 10);
    QCOMPARE(belowTheLine(), QString());
    QVERIFY(m_model->hasUnreadAbove());
    QSignalSpy told(m_model.get(), &MessageListModel::unreadAboveChanged);

    m_model->loadOlder();

    const QString first = u"message %1"_s.arg(kPage - 9);
    QTRY_COMPARE(belowTheLine(), first);
    QVERIFY(!m_model->hasUnreadAbove());
    QCOMPARE(told.size(), 1);
    m_model->loadOlder();
    QTRY_COMPARE(texts().size(), 2 * kPage + 1);
    QCOMPARE(belowTheLine(), first);
}

void TestThreadPaging::theFirstUnreadIsShownHoweverFarAboveItIs()
{
    m_shop->receiveMany(m_mona, 900);
    show(880);
    QVERIFY(m_model->hasUnreadAbove());

    m_model->showFirstUnread();

    QTRY_COMPARE(belowTheLine(), u"message 21"_s);
    QVERIFY(!m_model->hasUnreadAbove());
    QVERIFY(!m_model->reachesNewest());
    m_model->show(m_mona.conversation, 0); // to the end and back
    QTRY_VERIFY(m_model->reachesNewest());
    QVERIFY(!m_model->hasUnreadAbove());
}

QTEST_GUILESS_MAIN(TestThreadPaging)
#include "tst_threadpaging.moc"
