#include "tests/ui/customer/paneltest.h"
#include "ui/customer/panelrow.h"
#include "ui/widgets/elidedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(migochat::CustomerWish)

class TestCustomerPanel : public PanelTest
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

    void enterSavesAndEscapeLeavesAFieldAsItWas()
    {
        button(u"field.company"_s)->click();
        QTest::keyClicks(edit(u"edit.company"_s), u"Al Nour"_s);
        QTest::keyClick(edit(u"edit.company"_s), Qt::Key_Return);
        QCOMPARE(m_wishes.size(), 1);
        QCOMPARE(m_wishes.last().field, u"company"_s);
        QCOMPARE(m_wishes.last().text, u"Al Nour"_s);
        QVERIFY(!button(u"field.company"_s)->icon().isNull()); // not saved yet

        button(u"field.city"_s)->click();
        QTest::keyClicks(edit(u"edit.city"_s), u"x"_s);
        QTest::keyClick(edit(u"edit.city"_s), Qt::Key_Escape);
        QCOMPARE(m_wishes.size(), 1);
        QVERIFY(!edit(u"edit.city"_s)->isVisible());
    }

    void newsWaitWhileAFieldIsBeingChanged()
    {
        button(u"field.email"_s)->click();
        QTest::keyClicks(edit(u"edit.email"_s), u"mona@"_s);

        m_extras.email = u"old@example.com"_s;
        m_panel->setExtras(m_extras);

        QVERIFY(edit(u"edit.email"_s)->isVisible());
        QCOMPARE(edit(u"edit.email"_s)->text(), u"mona@"_s);
        QTest::keyClick(edit(u"edit.email"_s), Qt::Key_Escape);
        QTRY_VERIFY(button(u"field.email"_s)->text().contains(u"old@example.com"_s));
    }

    void aPhoneIsShownInGroupsAndEditedAsItIs()
    {
        QCOMPARE(button(u"field.phone0"_s)->text(), u"\u2066+20\u00A0100\u00A0000\u00A00001\u2069"_s);

        button(u"field.phone0"_s)->click();

        QCOMPARE(edit(u"edit.phone0"_s)->text(), u"+201000000001"_s);
    }

    void aPhoneIsReadWholeInTheUsualPanelThatScrolls()
    {
        m_sample.theme.attach(*qApp); // how wide a bar is, is a matter of the sheet
        m_panel->resize(286, 400);
        const QAbstractButton *phone = button(u"field.phone0"_s);
        QTRY_VERIFY(m_panel->findChild<QScrollArea *>()->verticalScrollBar()->isVisible());

        const int words = QFontMetrics(m_sample.theme.shownFont(FontRole::Body)).horizontalAdvance(phone->text());

        QTRY_VERIFY2(words + 2 * panelrow::kPad <= phone->width(),
                     qPrintable(u"%1 in %2"_s.arg(words).arg(phone->width())));
        qApp->setStyleSheet({});
    }

    void anotherPhoneIsAddedToTheOnesThatAreThere()
    {
        button(u"field.phone1"_s)->click();
        QTest::keyClicks(edit(u"edit.phone1"_s), u"01112223334"_s);
        QTest::keyClick(edit(u"edit.phone1"_s), Qt::Key_Return);

        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::EditPhones);
        QCOMPARE(m_wishes.last().phones, (QStringList{u"+201000000001"_s, u"01112223334"_s}));
    }

    void aBlockedCustomerIsSeenToBeBlocked()
    {
        QVERIFY(!says(u"Blocked"_s));

        m_extras.blocked = true;
        m_panel->setExtras(m_extras);

        QVERIFY(says(u"Blocked"_s));
        m_panel->findChild<QPushButton *>(u"block"_s)->click();
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::Block);
        QVERIFY(!m_wishes.last().isOn);
    }

    void whoWantsNoOffersIsSeenAndCanBeAskedAgain()
    {
        m_extras.consent.stopped = true;
        m_card.marketingOptOut = true;
        m_panel->setCard(m_card);
        m_panel->setExtras(m_extras);

        QVERIFY(says(u"Does not want marketing messages"_s));
        m_panel->findChild<QPushButton *>(u"consent"_s)->click();
        QVERIFY(m_wishes.last().isOn);
    }

    void aRefusalIsSaidAndGoesWithTheNextWish()
    {
        m_panel->refuse(u"This is no number"_s);
        QVERIFY(says(u"This is no number"_s));

        button(u"field.company"_s)->click();
        QTest::keyClicks(edit(u"edit.company"_s), u"A"_s);
        QTest::keyClick(edit(u"edit.company"_s), Qt::Key_Return);
        m_panel->setExtras(m_extras);

        QTRY_VERIFY(!says(u"This is no number"_s));
    }

    void whatBelongedToAnotherCustomerIsNotShown()
    {
        m_extras.pinned = {Note{NoteId(1), ConversationId(1), {}, u"Karim"_s, u"pays late"_s, sampleshop::now()}};
        m_panel->setExtras(m_extras);
        QVERIFY(says(u"pays late"_s));

        CustomerCard other = m_card;
        other.id = ContactId(4711);
        m_panel->setCard(other);

        for (const QLabel *label : m_panel->findChildren<QLabel *>())
            QVERIFY(!label->isVisible() || !label->text().contains(u"pays late"_s));
        QTRY_VERIFY(!says(u"pays late"_s));
    }

    void aTagIsPutOnByTypingItsBeginningAndTakenOffByAPress()
    {
        m_extras.tags = {u"wholesale"_s};
        m_extras.knownTags = {u"vip"_s, u"wholesale"_s};
        m_panel->setExtras(m_extras);

        button(u"tag.wholesale"_s)->click();
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::RemoveTag);
        QCOMPARE(m_wishes.last().text, u"wholesale"_s);

        button(u"field.tag"_s)->click();
        QTest::keyClicks(edit(u"edit.tag"_s), u"vi"_s);
        QCOMPARE(edit(u"edit.tag"_s)->text(), u"vip"_s);
        QTest::keyClick(edit(u"edit.tag"_s), Qt::Key_Return);
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::AddTag);
        QCOMPARE(m_wishes.last().text, u"vip"_s);
    }

    void anAdIsNamedOnceItsNameIsKnown()
    {
        m_card.firstTouch = Touch{{.kind = SourceKind::Ad, .adId = u"120"_s}, sampleshop::now()};
        m_panel->setCard(m_card);
        QVERIFY(!says(u"Winter"_s));

        m_extras.ads = {{u"120"_s, {u"Vests, video"_s, u"Winter"_s}}};
        m_panel->setExtras(m_extras);

        QVERIFY(shows(u"Winter"_s));
        QVERIFY(shows(u"Vests, video"_s));
    }

    void whatTroublesTheChannelIsSaid()
    {
        notices::Notice trouble;
        trouble.kind = u"token"_s;
        m_extras.troubles = {trouble};
        m_panel->setExtras(m_extras);

        QVERIFY(says(u"The access token of this channel does not work"_s));
    }

    void sectionsStayFoldedAcrossNews()
    {
        QSignalSpy folded(m_panel.get(), &CustomerPanel::foldedChanged);

        button(u"section.contact"_s)->click();
        m_panel->setExtras(m_extras);

        QCOMPARE(folded.size(), 1);
        QCOMPARE(m_panel->folded(), QStringList{u"contact"_s});
        QVERIFY(!button(u"field.company"_s)->isVisible());
    }

private:
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = m_panel->findChildren<ElidedLabel *>();
        return std::ranges::any_of(labels, [&text](const ElidedLabel *label) { return label->text().contains(text); });
    }
};

QTEST_MAIN(TestCustomerPanel)
#include "tst_customerpanel.moc"
