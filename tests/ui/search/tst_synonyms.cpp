#include "tests/ui/samplelook.h"
#include "ui/settings/synonymscard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// The card of the settings with the words that mean the same.
class TestSynonyms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(Language::English); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 500);
        m_card = new SynonymsCard(m_sample.look, m_window.get());
        m_card->setGroups({{u"بكام"_s, u"سعر"_s, u"price"_s}, {u"جزمة"_s, u"شوز"_s}});
        m_window->show();
    }

    void aGroupIsOneRow()
    {
        QCOMPARE(rows().size(), 2);
        QCOMPARE(rows().constFirst()->text(), u"بكام = سعر = price"_s);
        QVERIFY(!rows().constFirst()->accessibleName().isEmpty());
        QCOMPARE(SynonymsCard::groupOf(u"بكام= سعر ، price,cost"_s),
                 (QStringList{u"بكام"_s, u"سعر"_s, u"price"_s, u"cost"_s}));
    }

    void aRowIsChangedByTypingAndEnter()
    {
        QSignalSpy changed(m_card, &SynonymsCard::groupsChanged);

        rows().at(1)->setFocus();
        rows().at(1)->setText(u"جزمة = شوز = حذاء"_s);
        QTest::keyClick(rows().at(1), Qt::Key_Return);

        QCOMPARE(changed.size(), 1);
        const auto groups = changed.constFirst().constFirst().value<SearchSynonyms::Groups>();
        QCOMPARE(groups.at(1), (QStringList{u"جزمة"_s, u"شوز"_s, u"حذاء"_s}));
        QCOMPARE(groups.at(0).size(), 3);
    }

    void aNewGroupIsAddedAndOneIsTakenOut()
    {
        QSignalSpy changed(m_card, &SynonymsCard::groupsChanged);
        QSignalSpy removed(m_card, &SynonymsCard::groupRemoved);
        auto *fresh = m_card->findChild<QLineEdit *>(u"newSynonyms"_s);

        QTest::keyClicks(fresh, u"suit=costume"_s);
        QTest::keyClick(fresh, Qt::Key_Return);

        QCOMPARE(changed.size(), 1);
        QCOMPARE(rows().size(), 3);
        QVERIFY(fresh->text().isEmpty());
        auto *out = m_card->findChildren<QToolButton *>().constFirst();
        QVERIFY(out->accessibleName().contains(u"بكام"_s));
        QTest::keyClick(out, Qt::Key_Space);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.constFirst().constFirst().value<SearchSynonyms::Groups>().size(), 2);
        QCOMPARE(rows().constFirst()->text(), u"جزمة = شوز"_s);
    }

    void anEntryMayBeSeveralWords()
    {
        QSignalSpy changed(m_card, &SynonymsCard::groupsChanged);
        auto *fresh = m_card->findChild<QLineEdit *>(u"newSynonyms"_s);

        fresh->setText(u"سيفتي شوز = حذاء  أمان = safety shoes"_s);
        QTest::keyClick(fresh, Qt::Key_Return);

        QCOMPARE(changed.size(), 1);
        QCOMPARE(rows().constLast()->text(), u"سيفتي شوز = حذاء أمان = safety shoes"_s);
        const auto groups = changed.constFirst().constFirst().value<SearchSynonyms::Groups>();
        QCOMPARE(groups.constLast(), (QStringList{u"سيفتي شوز"_s, u"حذاء أمان"_s, u"safety shoes"_s}));
    }

    void whatCannotBeKeptSaysWhy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("one word alone") << u"suit"_s << u"two entries or more"_s;
        QTest::newRow("more than four words") << u"suit = far more than four words"_s << u"far more than four words"_s;
        QTest::newRow("a word of another group") << u"suit = السعر = سعر"_s << u"in a group already"_s;
        QTest::newRow("signs only") << u"suit = ?"_s << u"a word"_s;
    }

    void whatCannotBeKeptSaysWhy()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        QSignalSpy changed(m_card, &SynonymsCard::groupsChanged);
        auto *fresh = m_card->findChild<QLineEdit *>(u"newSynonyms"_s);

        fresh->setText(typed);
        QTest::keyClick(fresh, Qt::Key_Return);

        QCOMPARE(changed.size(), 0);
        QCOMPARE(fresh->text(), typed); // to be mended
        const QList<QLabel *> labels = m_card->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(says); }));
    }

    void theUsualWordsCanBeAskedFor()
    {
        QSignalSpy usual(m_card, &SynonymsCard::usualAsked);
        const QList<QPushButton *> buttons = m_card->findChildren<QPushButton *>();
        QTest::mouseClick(buttons.constLast(), Qt::LeftButton);
        QCOMPARE(usual.size(), 1);
        QVERIFY(!SearchSynonyms::problemOf(SearchSynonyms::usual().groups()));
    }

private:
    [[nodiscard]] QList<QLineEdit *> rows() const
    {
        QList<QLineEdit *> fields;
        for (QLineEdit *field : m_card->findChildren<QLineEdit *>()) {
            if (field->objectName().isEmpty() && field->isVisible())
                fields.append(field);
        }
        return fields;
    }

    SampleLook m_sample;
    LanguageSwitch m_language;
    std::unique_ptr<QWidget> m_window;
    SynonymsCard *m_card = nullptr;
};

QTEST_MAIN(TestSynonyms)
#include "tst_synonyms.moc"
