#include "tests/ui/customer/paneltest.h"
#include "ui/customer/mergesheet.h"
#include "ui/customer/splitsheet.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// Two records of one person become one, and one record of two people is taken apart.
class TestSamePerson : public PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = sampleshop::card();
        m_extras = {};
        QVERIFY(showPanel());
    }

    void cleanup() { m_panel.reset(); }

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

    void aRecordWithOneAddressIsNotTakenApart()
    {
        m_extras.identities = {
            {IdentityId(1), m_card.id, {}, whatsAppChannel(), {IdentityKind::WhatsAppId, u"201000000001"_s}}};
        m_panel->setExtras(m_extras);
        QVERIFY(!button(u"lookAtSplit"_s));

        m_extras.identities.append(
            {IdentityId(2), m_card.id, {}, messengerChannel(), {IdentityKind::PageScopedId, u"7001"_s}});
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
        sheet->setIdentities(u"Mona"_s,
                             {{IdentityId(1), {}, {}, whatsAppChannel(), {IdentityKind::WhatsAppId, u"2010"_s}},
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
};

QTEST_MAIN(TestSamePerson)
#include "tst_sameperson.moc"
