#include "ui/composer/composeredit.h"

#include <QKeyEvent>
#include <QTest>
#include <QTextBlock>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestDirectionKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlAndShiftOnOneSideTurnTheParagraph_data()
    {
        QTest::addColumn<KeyboardSystem>("system");
        QTest::addColumn<quint32>("control");
        QTest::addColumn<quint32>("shift");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("Windows, right") << KeyboardSystem::Windows << 0x11Du << 0x36u << Qt::RightToLeft;
        QTest::newRow("Windows, left") << KeyboardSystem::Windows << 0x1Du << 0x2Au << Qt::LeftToRight;
        QTest::newRow("Windows, one Ctrl only") << KeyboardSystem::Windows << 0x1Du << 0x36u << Qt::RightToLeft;
        QTest::newRow("X11, right") << KeyboardSystem::Xkb << 0xFFE4u << 0xFFE2u << Qt::RightToLeft;
        QTest::newRow("X11, left") << KeyboardSystem::Xkb << 0xFFE3u << 0xFFE1u << Qt::LeftToRight;
        QTest::newRow("macOS, right") << KeyboardSystem::MacOs << 0x36u << 0x3Cu << Qt::RightToLeft;
        QTest::newRow("nobody tells the Shift") << KeyboardSystem::Xkb << 0xFFE4u << 0u << Qt::RightToLeft;
    }

    void controlAndShiftOnOneSideTurnTheParagraph()
    {
        QFETCH(KeyboardSystem, system);
        QFETCH(quint32, control);
        QFETCH(quint32, shift);
        DirectionKeys keys(system);

        QVERIFY(!keys.heard(keyEvent(QEvent::KeyPress, Qt::Key_Control, control)));
        QVERIFY(!keys.heard(keyEvent(QEvent::KeyPress, Qt::Key_Shift, shift)));
        QTEST(keys.heard(keyEvent(QEvent::KeyRelease, Qt::Key_Shift, shift)).value(), "direction");
        QVERIFY(!keys.heard(keyEvent(QEvent::KeyRelease, Qt::Key_Control, control)));
    }

    void aShortcutWithControlAndShiftTurnsNothing()
    {
        DirectionKeys keys(KeyboardSystem::Xkb);
        QVERIFY(!keys.heard(keyEvent(QEvent::KeyPress, Qt::Key_A, 0x61))); // what was typed before does not disturb
        QVERIFY(!keys.heard(keyEvent(QEvent::KeyPress, Qt::Key_Control, 0xFFE4)));
        QVERIFY(!keys.heard(keyEvent(QEvent::KeyPress, Qt::Key_Shift, 0xFFE2)));
        QVERIFY(keys.heard(keyEvent(QEvent::KeyRelease, Qt::Key_Shift, 0xFFE2)));
        for (const auto &[key, code] :
             {std::pair{Qt::Key_Control, 0xFFE4u}, {Qt::Key_Shift, 0xFFE2u}, {Qt::Key_S, 0x53u}})
            QVERIFY(!keys.heard(keyEvent(QEvent::KeyPress, key, code)));

        QVERIFY(!keys.heard(keyEvent(QEvent::KeyRelease, Qt::Key_Shift, 0xFFE2u)));
        QVERIFY(!keys.heard(keyEvent(QEvent::KeyRelease, Qt::Key_Control, 0xFFE4u)));
    }

    void theCaretWaitsWhereTheHintBegins()
    {
        ComposerEdit box;
        box.resize(400, 60);
        box.setLayoutDirection(Qt::RightToLeft);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        const auto caret = [&box] { return box.cursorRect().center().x(); };

        QVERIFY(caret() > 300);
        box.setPlainText(u"hello"_s);
        QVERIFY(caret() < 100);
        box.clear();
        QVERIFY(caret() > 300);
        box.setLayoutDirection(Qt::LeftToRight);
        QVERIFY(caret() < 100);
        box.setPlainText(u"سلام"_s);
        QVERIFY(caret() > 300);
    }

    void numbersRunAsTheChatDoesUntilThereAreWords()
    {
        ComposerEdit box;
        box.setWordless(Qt::RightToLeft);
        box.setPlainText(u"150 👍"_s);
        QCOMPARE(box.document()->firstBlock().textDirection(), Qt::RightToLeft);

        box.setPlainText(u"150 EGP"_s);
        QCOMPARE(box.document()->firstBlock().textDirection(), Qt::LeftToRight);

        box.setWordless(Qt::LeftToRight);
        box.setPlainText(u"150"_s);
        QCOMPARE(box.document()->firstBlock().textDirection(), Qt::LeftToRight);
    }

    void aLineOfNumbersAmongWordsRunsAsTheLineBeforeIt()
    {
        ComposerEdit box;
        box.setWordless(Qt::RightToLeft);
        box.setPlainText(u"٣ قطع\n150 + 200\n\ntotal\n350 👍\nشكرا\n01001234567"_s);
        const QList expected{Qt::RightToLeft, Qt::RightToLeft, Qt::RightToLeft, Qt::LeftToRight,
                             Qt::LeftToRight, Qt::RightToLeft, Qt::RightToLeft};
        QCOMPARE(directionsIn(box), expected);
        QVERIFY(!box.document()->isUndoAvailable());

        box.setPlainText(u"150\nprice"_s);
        QCOMPARE(directionsIn(box), (QList{Qt::RightToLeft, Qt::LeftToRight}));
        box.setWordless(Qt::LeftToRight);
        QCOMPARE(directionsIn(box), (QList{Qt::LeftToRight, Qt::LeftToRight}));
    }

    void aLineOfNumbersIsTypedUndoneAndTurnedAsUsual()
    {
        ComposerEdit box;
        box.setWordless(Qt::LeftToRight);
        box.insertPlainText(u"السعر"_s);
        QTest::keyClick(&box, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&box, u"150"_s);
        QCOMPARE(box.document()->lastBlock().textDirection(), Qt::RightToLeft);

        box.undo();
        QCOMPARE(box.toPlainText(), u"السعر\n"_s);
        box.redo();
        QCOMPARE(box.toPlainText(), u"السعر\n150"_s);
        QCOMPARE(box.document()->lastBlock().textDirection(), Qt::RightToLeft);

        box.moveCursor(QTextCursor::StartOfLine);
        QTest::keyClicks(&box, u"EGP "_s);
        QCOMPARE(box.document()->lastBlock().textDirection(), Qt::LeftToRight);
        for (int step = 0; step < 6 && box.toPlainText() != u"السعر\n150"_s; ++step)
            box.undo(); // the letter that turned the line is a step of its own
        QCOMPARE(box.toPlainText(), u"السعر\n150"_s);
        QCOMPARE(box.document()->lastBlock().textDirection(), Qt::RightToLeft);
    }

    void onlyTheParagraphOfTheCaretIsTurned()
    {
        if (keyboardSystem() != KeyboardSystem::Xkb)
            QSKIP("the codes are those of X11");
        m_box.setPlainText(u"one\ntwo"_s);
        m_box.moveCursor(QTextCursor::End);
        for (const auto &[type, key, code] : {std::tuple{QEvent::KeyPress, Qt::Key_Control, 0xFFE4u},
                                              {QEvent::KeyPress, Qt::Key_Shift, 0xFFE2u},
                                              {QEvent::KeyRelease, Qt::Key_Shift, 0xFFE2u}}) {
            QKeyEvent event = keyEvent(type, key, code);
            QCoreApplication::sendEvent(&m_box, &event);
        }

        const QTextDocument *document = m_box.document();
        QCOMPARE(document->lastBlock().textDirection(), Qt::RightToLeft);
        QCOMPARE(document->firstBlock().textDirection(), Qt::LeftToRight);
        QCOMPARE(m_box.toPlainText(), u"one\ntwo"_s);
        m_box.clear();
        m_box.setPlainText(u"three"_s);
        QCOMPARE(document->firstBlock().textDirection(), Qt::LeftToRight); // the next answer begins anew
    }

private:
    static QList<Qt::LayoutDirection> directionsIn(const ComposerEdit &box)
    {
        QList<Qt::LayoutDirection> directions;
        for (QTextBlock block = box.document()->begin(); block.isValid(); block = block.next())
            directions.append(block.textDirection());
        return directions;
    }

    static QKeyEvent keyEvent(QEvent::Type type, Qt::Key key, quint32 code)
    {
        return QKeyEvent(type, key, Qt::NoModifier, code, code, 0);
    }

    ComposerEdit m_box;
};

QTEST_MAIN(TestDirectionKeys)
#include "tst_directionkeys.moc"
