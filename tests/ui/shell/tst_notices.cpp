#include "tests/ui/samplelook.h"
#include "ui/shell/noticestack.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Notice notice(int conversation, Notice::Kind kind = Notice::Kind::Waiting)
{
    Notice made;
    made.kind = kind;
    made.conversation = ConversationId(conversation);
    made.name = u"Customer %1"_s.arg(conversation);
    return made;
}

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCustomerHasOneNotice()
    {
        NoticeBoard board;
        board.add(notice(1), m_now);
        board.add(notice(1), m_now + 1s);
        board.add(notice(2), m_now + 2s);

        QCOMPARE(board.notices().size(), 2);
        QCOMPARE(board.notices().at(0).count, 2);
    }

    void theMoreUrgentOneStays()
    {
        NoticeBoard board;
        board.add(notice(1, Notice::Kind::FailedSend), m_now);
        board.add(notice(1, Notice::Kind::Waiting), m_now + 1s);

        QCOMPARE(board.notices().size(), 1);
        QCOMPARE(board.notices().at(0).kind, Notice::Kind::FailedSend);
    }

    void theChatOnScreenNeedsNone()
    {
        NoticeBoard board;
        board.add(notice(1), m_now);
        QVERIFY(board.enter(ConversationId(1)));
        QVERIFY(board.notices().isEmpty());

        QVERIFY(!board.add(notice(1), m_now + 1s));

        QVERIFY(board.notices().isEmpty());
        board.enter({}); // another page
        QVERIFY(board.add(notice(1), m_now + 2s));
    }

    void aFloodBecomesOneLineAndFailuresStay()
    {
        NoticeBoard board;
        board.add(notice(99, Notice::Kind::FailedSend), m_now);
        for (int i = 1; i <= 20; ++i)
            board.add(notice(i), m_now + i * 100ms);

        QCOMPARE(board.notices().size(), 2);
        QCOMPARE(board.notices().at(0).kind, Notice::Kind::FailedSend);
        QCOMPARE(board.notices().at(1).kind, Notice::Kind::Digest);
        QCOMPARE(board.notices().at(1).count, 20 - 2); // two had made room for newer ones before
    }

    void everyNoticeHasItsRoomOnTheScreen()
    {
        SampleLook sample;
        QWidget window;
        window.resize(900, 600);
        QWidget page(&window);
        page.resize(900, 600);
        NoticeStack stack(sample.look, page, &window);
        window.show();
        stack.add({notice(1, Notice::Kind::Task)});
        const int one = stack.height();
        QVERIFY(one > 40);

        stack.add({notice(2, Notice::Kind::Task)});

        QVERIFY2(stack.height() > 2 * one, qPrintable(QString::number(stack.height())));
    }

    /// A flood is told in one line: its cards are made once, and none of those before is left over.
    void aFloodMakesItsCardsOnce()
    {
        QWidget page;
        page.resize(900, 600);
        NoticeStack stack(m_sample.look, page, &page);
        page.show();
        stack.add({notice(1)});
        const qsizetype before = QApplication::allWidgets().size();
        QList<Notice> flood;
        for (int i = 1; i <= 500; ++i)
            flood.append(notice(i));

        QCOMPARE(stack.add(flood).size(), 500);

        QVERIFY2(QApplication::allWidgets().size() < before + 20,
                 qPrintable(QString::number(QApplication::allWidgets().size())));
        QCOMPARE(stack.board().newest()->kind, Notice::Kind::Digest);
        QTRY_VERIFY(QApplication::allWidgets().size() <= before);
    }

    void theOldestMakesRoom()
    {
        NoticeBoard board;
        for (int i = 1; i <= 4; ++i)
            board.add(notice(i), m_now + i * 20s);

        QCOMPARE(board.notices().size(), NoticeBoard::kShown);
        QCOMPARE(board.notices().at(0).conversation, ConversationId(2));
    }

    void whatFailedOrWasHandedOverWaitsForItsTurn()
    {
        NoticeBoard board;
        for (int i = 1; i <= 4; ++i)
            board.add(notice(i, i % 2 ? Notice::Kind::FailedSend : Notice::Kind::HandedOver), m_now + i * 20s);
        board.add(notice(5), m_now + 200s);
        QCOMPARE(board.notices().size(), 4); // nothing else has room among them

        board.fade();
        QCOMPARE(board.notices().size(), 4);
        QCOMPARE(board.shown().size(), NoticeBoard::kShown);
        QCOMPARE(board.shown().constFirst().conversation, ConversationId(2));
        board.remove(ConversationId(4), Notice::Kind::HandedOver);
        QCOMPARE(board.shown().constFirst().conversation, ConversationId(1));
    }

    void whatNobodyHasSeenStands()
    {
        QWidget page;
        page.resize(900, 600);
        QLineEdit box(&page); // the keyboard is there
        box.setFocus();
        NoticeStack stack(m_sample.look, page, &page, 0ms);
        page.show();
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));

        stack.add({notice(7)});
        stack.add({notice(8, Notice::Kind::FailedSend)});
        QTimer turns;
        QSignalSpy turned(&turns, &QTimer::timeout);
        turns.start(0ms);
        QTRY_VERIFY(turned.size() >= 10);
        QCOMPARE(stack.board().notices().size(), 2);

        page.activateWindow();
        QTRY_COMPARE(stack.board().notices().size(), 1);
        QCOMPARE(stack.board().newest()->kind, Notice::Kind::FailedSend);
        QVERIFY(stack.isVisible());
    }

    void aCardOpensItsChatAndGoes()
    {
        QWidget page;
        page.resize(900, 600);
        NoticeStack stack(m_sample.look, page, &page);
        page.show();
        QSignalSpy opened(&stack, &NoticeStack::openRequested);
        stack.add({notice(7)});
        QVERIFY(stack.isVisible());
        QVERIFY(page.rect().contains(stack.geometry()));
        QVERIFY(stack.geometry().bottom() < page.height() / 2); // below it people write and send
        QVERIFY(stack.accessibleName().contains(u"Customer 7"_s));

        stack.findChild<QToolButton *>()->click();

        QCOMPARE(opened.at(0).at(0).value<ConversationId>(), ConversationId(7));
        QTRY_VERIFY(!stack.isVisible());
    }

    void theKeysOpenTheNewest()
    {
        QWidget page;
        page.resize(900, 600);
        NoticeStack stack(m_sample.look, page, &page);
        QSignalSpy opened(&stack, &NoticeStack::openRequested);
        stack.add({notice(7)});
        stack.add({notice(8)});

        stack.openNewest();

        QCOMPARE(opened.at(0).at(0).value<ConversationId>(), ConversationId(8));
        QCOMPARE(stack.board().notices().size(), 1);
    }

private:
    SampleLook m_sample;
    const Instant m_now = sampleshop::now();
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
