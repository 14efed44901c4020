#include "tests/ui/customer/paneltest.h"

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// What the panel says about business: what the lead is worth and about, and what was ordered.
class TestCustomerLead : public PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = sampleshop::card();
        m_card.lead = Lead{};
        m_card.lead->id = LeadId(3);
        m_card.lead->value = Money{250'000};
        m_extras = {};
        m_extras.productLines = {u"أحذية سيفتي"_s, u"vests"_s};
        QVERIFY(showPanel());
    }

    void theValueIsTypedInEitherScript()
    {
        QVERIFY(button(u"field.value"_s)->text().contains(u"2,500"_s));
        button(u"field.value"_s)->setFocus();
        QTest::keyClick(button(u"field.value"_s), Qt::Key_Return);
        QCOMPARE(edit(u"edit.value"_s)->text(), u"2500"_s);
        edit(u"edit.value"_s)->setText(u"٣٬١٥٠٫٥"_s);
        QTest::keyClick(edit(u"edit.value"_s), Qt::Key_Return);

        QCOMPARE(m_wishes.size(), 1);
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::EditLead);
        QCOMPARE(m_wishes.last().field, u"value"_s);
        QCOMPARE(m_wishes.last().money, Money{315'050});
        QVERIFY(button(u"field.value"_s)->text().contains(u"3,150.50"_s)); // at once
        QVERIFY(!button(u"field.value"_s)->icon().isNull());               // and not saved yet

        m_panel->refuse(u"No"_s);
        QVERIFY(button(u"field.value"_s)->text().contains(u"2,500"_s));
    }

    void whatIsNoAmountIsSaidWhereItWasTyped()
    {
        button(u"field.value"_s)->click();
        edit(u"edit.value"_s)->setText(u"a lot"_s);
        QTest::keyClick(edit(u"edit.value"_s), Qt::Key_Return);

        QVERIFY(edit(u"edit.value"_s)->isVisible());
        QVERIFY(says(u"This is no amount"_s));
        QVERIFY(edit(u"edit.value"_s)->accessibleDescription().contains(u"This is no amount"_s));
        QVERIFY(m_wishes.isEmpty());

        QTest::keyClicks(edit(u"edit.value"_s), u"5"_s);
        QVERIFY(!says(u"This is no amount"_s));
        QTest::keyClick(edit(u"edit.value"_s), Qt::Key_Escape);
        QVERIFY(m_wishes.isEmpty());
        QVERIFY(button(u"field.value"_s)->text().contains(u"2,500"_s));
    }

    void theInterestIsCompletedFromTheLinesOfTheShop()
    {
        button(u"field.interest"_s)->click();
        QTest::keyClicks(edit(u"edit.interest"_s), u"ve"_s);
        QCOMPARE(edit(u"edit.interest"_s)->text(), u"vests"_s);
        QTest::keyClick(edit(u"edit.interest"_s), Qt::Key_Return);

        QCOMPARE(m_wishes.last().field, u"interest"_s);
        QCOMPARE(m_wishes.last().text, u"vests"_s);
    }

    void ordersAreShownAndLeadToTheirMessage()
    {
        QVERIFY(!button(u"section.orders"_s));

        m_extras.orders = {{.message = MessageId(70),
                            .conversation = ConversationId(8),
                            .at = sampleshop::now(),
                            .pieces = 70,
                            .sumMinor = 290'000,
                            .currency = u"EGP"_s,
                            .firstProduct = u"BW-VE-201"_s,
                            .firstNameAr = u"فيست"_s,
                            .firstNameEn = u"Hi-vis vest"_s}};
        m_panel->setExtras(m_extras);

        const QString line = button(u"order70"_s)->text();
        QVERIFY(line.contains(u"70"_s) && line.contains(u"2,900"_s) && line.contains(u"Hi-vis vest"_s));
        button(u"order70"_s)->setFocus();
        QTest::keyClick(button(u"order70"_s), Qt::Key_Return);
        QCOMPARE(m_wishes.size(), 1);
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::OpenFile);
        QCOMPARE(m_wishes.last().number, 8);
        QCOMPARE(m_wishes.last().place.id, 70);
    }
};

QTEST_MAIN(TestCustomerLead)
#include "tst_customerlead.moc"
