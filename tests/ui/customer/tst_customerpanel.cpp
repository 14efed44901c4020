#include "tests/ui/samplelook.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/mergesheet.h"
#include "ui/customer/splitsheet.h"
#include "ui/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(migochat::CustomerWish)

class TestCustomerPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<CustomerPanel>(m_sample.look);
        m_panel->resize(320, 900);
        m_card = sampleshop::card();
        m_card.phones = {u"+201000000001"_s};
        m_panel->setCard(m_card);
        m_extras = {};
        m_extras.contact = m_card.id;
        m_panel->setExtras(m_extras);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_wishes.clear();
        connect(m_panel.get(), &CustomerPanel::wished, this, [this](const CustomerWish &wish) { m_wishes << wish; });
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

    void aSuggestionSaysWhyAndLeadsToBothAnswers()
    {
        suggestions::Suggestion suggestion;
        suggestion.id = SuggestionId(5);
        suggestion.contact = m_card.id;
        suggestion.other = ContactId(77);
        suggestion.otherName = u"Mona S."_s;
        suggestion.reason = u"same_phone"_s;
        suggestion.evidence = u"+201000000001"_s;
        m_extras.suggestions = {suggestion};
        m_panel->setExtras(m_extras);

        QVERIFY(says(u"Mona S."_s));
        QVERIFY(says(u"the same number"_s));
        m_panel->findChild<QPushButton *>(u"lookAtMerge"_s)->click();
        QCOMPARE(m_wishes.last().number, 77);
        m_panel->findChild<QPushButton *>(u"notTheSame"_s)->click();
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::NotTheSame);
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

    void aRecordWithOneAddressIsNotTakenApart()
    {
        m_extras.identities = {{IdentityId(1), m_card.id, {}, whatsAppChannel(), {IdentityKind::WhatsAppId, u"201000000001"_s}}};
        m_panel->setExtras(m_extras);
        QVERIFY(!button(u"lookAtSplit"_s));

        m_extras.identities.append({IdentityId(2), m_card.id, {}, messengerChannel(), {IdentityKind::PageScopedId, u"7001"_s}});
        m_panel->setExtras(m_extras);
        button(u"lookAtSplit"_s)->click();

        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::LookAtSplit);
    }

    void aSplitLeavesAnAddressOnBothSides()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        auto *sheet = new SplitSheet(m_sample.look, &window);
        QSignalSpy asked(sheet, &SplitSheet::splitAsked);
        sheet->setIdentities(u"Mona"_s, {{IdentityId(1), {}, {}, whatsAppChannel(), {IdentityKind::WhatsAppId, u"2010"_s}},
                                         {IdentityId(2), {}, {}, messengerChannel(), {IdentityKind::PageScopedId, u"7001"_s}},
                                         {IdentityId(3), {}, {}, messengerChannel(), {IdentityKind::Username, u"mona.s"_s}}});
        sheet->open();
        auto *split = sheet->findChild<QPushButton *>(u"split"_s);
        const auto tick = [sheet](int number) { sheet->findChild<QCheckBox *>(u"identity%1"_s.arg(number))->click(); };

        tick(3);
        QVERIFY(!split->isEnabled()); // by a user name nobody is reached
        tick(2);
        QVERIFY(split->isEnabled());
        tick(1);
        QVERIFY(!split->isEnabled()); // nothing would stay
        tick(1);
        sheet->setPreview(1, 12);
        QVERIFY(sheet->findChild<QLabel *>(u"splitPreview"_s)->text().contains(u"12"_s));
        split->click();

        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).value<QList<IdentityId>>(), (QList{IdentityId(2), IdentityId(3)}));
        QVERIFY(!sheet->isOpen());
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

    void aMergeIsShownBeforeItIsDone()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        auto *sheet = new MergeSheet(m_sample.look, &window);
        QSignalSpy chosen(sheet, &MergeSheet::fieldsChosen);
        QSignalSpy asked(sheet, &MergeSheet::mergeAsked);
        sheet->setComparison({u"Mona"_s, u"Mona S."_s, {{u"display_name"_s, u"Mona"_s, u"Mona S."_s, u"Mona"_s}}, 12});
        sheet->open();

        auto *tick = sheet->findChild<QCheckBox *>(u"take.display_name"_s);
        QVERIFY(tick);
        tick->click();
        QCOMPARE(chosen.last().at(0).toStringList(), QStringList{u"display_name"_s});
        sheet->findChild<QPushButton *>(u"merge"_s)->click();

        QCOMPARE(asked.last().at(0).toStringList(), QStringList{u"display_name"_s});
        QVERIFY(!sheet->isOpen());
    }

private:
    [[nodiscard]] QAbstractButton *button(const QString &name) const { return m_panel->findChild<QAbstractButton *>(name); }
    [[nodiscard]] QLineEdit *edit(const QString &name) const { return m_panel->findChild<QLineEdit *>(name); }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
    }

    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = m_panel->findChildren<ElidedLabel *>();
        return std::ranges::any_of(labels, [&text](const ElidedLabel *label) { return label->text().contains(text); });
    }

    SampleLook m_sample;
    std::unique_ptr<CustomerPanel> m_panel;
    CustomerCard m_card;
    CustomerExtras m_extras;
    QList<CustomerWish> m_wishes;
};

QTEST_MAIN(TestCustomerPanel)
#include "tst_customerpanel.moc"
