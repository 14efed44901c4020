#include "tests/ui/customer/paneltest.h"

#include <QPointer>
#include <QScrollArea>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// Fields of the customer's panel that lose the keyboard, or their customer, while something is typed in them.
class TestInlineField : public PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = sampleshop::card();
        m_card.phones = {u"+201000000001"_s};
        m_extras = {};
        QVERIFY(showPanel());
    }

    void cleanup() { m_panel.reset(); }

    void whatIsTypedIsSavedByPressingElsewhere()
    {
        button(u"field.company"_s)->click();
        QTest::keyClicks(edit(u"edit.company"_s), u"Al Nour"_s);

        QTest::mouseClick(button(u"field.city"_s), Qt::LeftButton);

        QVERIFY(edit(u"edit.city"_s)->isVisible());
        QVERIFY(!edit(u"edit.company"_s)->isVisible());
        QCOMPARE(m_wishes.size(), 1);
        QCOMPARE(m_wishes.last().field, u"company"_s);
        QCOMPARE(m_wishes.last().text, u"Al Nour"_s);

        m_panel->findChild<QScrollArea *>()->setFocus(Qt::MouseFocusReason);

        QVERIFY(!edit(u"edit.city"_s)->isVisible()); // nothing was typed
        QCOMPARE(m_wishes.size(), 1);
    }

    void aMenuAndAnotherWindowLeaveTheFieldOpen_data()
    {
        QTest::addColumn<Qt::FocusReason>("reason");
        QTest::newRow("right-click") << Qt::PopupFocusReason;
        QTest::newRow("menu bar") << Qt::MenuBarFocusReason;
        QTest::newRow("Alt+Tab") << Qt::ActiveWindowFocusReason;
    }

    void aMenuAndAnotherWindowLeaveTheFieldOpen()
    {
        QFETCH(Qt::FocusReason, reason);
        button(u"field.email"_s)->click();
        QTest::keyClicks(edit(u"edit.email"_s), u"mona@"_s);

        QFocusEvent away(QEvent::FocusOut, reason);
        QCoreApplication::sendEvent(edit(u"edit.email"_s), &away);

        QVERIFY(edit(u"edit.email"_s)->isVisible());
        QCOMPARE(edit(u"edit.email"_s)->text(), u"mona@"_s);
        QVERIFY(m_wishes.isEmpty());
    }

    void whatBecomesSomethingNewWaitsForEnter()
    {
        for (const QString &id : {u"tag"_s, u"phone1"_s, u"newTask"_s}) {
            button(u"field."_s + id)->click();
            QTest::keyClicks(edit(u"edit."_s + id), u"010"_s);

            m_panel->findChild<QScrollArea *>()->setFocus(Qt::MouseFocusReason);

            QVERIFY(edit(u"edit."_s + id)->isVisible());
            QCOMPARE(edit(u"edit."_s + id)->text(), u"010"_s);
            QCOMPARE(edit(u"edit."_s + id)->accessibleDescription(), u"Enter saves · Esc cancels"_s);
            QTest::keyClick(edit(u"edit."_s + id), Qt::Key_Escape);
        }
        QVERIFY(m_wishes.isEmpty());
    }

    void whatIsTypedForOneCustomerIsNotSavedToTheNext()
    {
        button(u"field.company"_s)->click();
        QTest::keyClicks(edit(u"edit.company"_s), u"Al Nour"_s);

        m_card.id = ContactId(m_card.id.value() + 1);
        m_card.company = u"Delta"_s;
        m_panel->setCard(m_card);

        QTRY_VERIFY(button(u"field.company"_s)->text().contains(u"Delta"_s));
        QVERIFY(!edit(u"edit.company"_s));
        QVERIFY(m_wishes.isEmpty());
    }

    void newsDoNotTakeAButtonAwayThatIsHeldDown()
    {
        const QPointer<QAbstractButton> city = button(u"field.city"_s);
        QTest::mousePress(city, Qt::LeftButton);
        m_extras.city = u"Tanta"_s;
        m_panel->setExtras(m_extras);
        QVERIFY(city);
        QTest::mouseRelease(city, Qt::LeftButton);

        QVERIFY(edit(u"edit.city"_s)->isVisible());
        QTest::keyClick(edit(u"edit.city"_s), Qt::Key_Escape);
        QTRY_VERIFY(button(u"field.city"_s)->text().contains(u"Tanta"_s));
    }
};

QTEST_MAIN(TestInlineField)
#include "tst_inlinefield.moc"
