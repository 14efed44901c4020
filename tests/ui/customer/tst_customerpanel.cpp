#include "tests/ui/samplelook.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/mergesheet.h"

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

        QVERIFY(!says(u"pays late"_s));
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

    SampleLook m_sample;
    std::unique_ptr<CustomerPanel> m_panel;
    CustomerCard m_card;
    CustomerExtras m_extras;
    QList<CustomerWish> m_wishes;
};

QTEST_MAIN(TestCustomerPanel)
#include "tst_customerpanel.moc"
