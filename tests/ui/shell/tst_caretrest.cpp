#include "ui/shell/caretrest.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTextEdit>

using namespace migochat;
using namespace std::chrono_literals;

class TestCaretRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCaretStandsStillAfterAWhileAndBlinksAgainAtAKey();
    void aRestingCaretHasNoTimer();
    void theSystemsBlinkingComesBackAtTheEnd();
};

void TestCaretRest::theCaretStandsStillAfterAWhileAndBlinksAgainAtAKey()
{
    const int usual = QApplication::cursorFlashTime();
    QVERIFY(usual > 0);
    QLineEdit field;
    CaretRest rest(30ms, &field);
    QCOMPARE(QApplication::cursorFlashTime(), usual);
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    QTest::keyClick(&field, Qt::Key_A);
    QCOMPARE(QApplication::cursorFlashTime(), usual);
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
}

void TestCaretRest::aRestingCaretHasNoTimer()
{
    QTextEdit box;
    box.show();
    box.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    const auto timers = [&box] {
        qsizetype count = 0;
        for (QObject *part : box.findChildren<QObject *>())
            count += QAbstractEventDispatcher::instance()->registeredTimers(part).size();
        return count;
    };
    QTRY_COMPARE(timers(), 1);
    QObject owner;
    CaretRest rest(30ms, &owner);
    QTRY_COMPARE(timers(), 0);
    QTest::keyClick(&box, Qt::Key_A);
    QCOMPARE(timers(), 1);
}

void TestCaretRest::theSystemsBlinkingComesBackAtTheEnd()
{
    const int usual = QApplication::cursorFlashTime();
    {
        CaretRest rest(1ms, nullptr);
        QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    }
    QCOMPARE(QApplication::cursorFlashTime(), usual);
}

QTEST_MAIN(TestCaretRest)
#include "tst_caretrest.moc"
