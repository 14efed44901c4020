#include "tests/ui/samplelook.h"
#include "ui/settings/hourscard.h"
#include "ui/settings/settingsindex.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// The settings page with its index of cards.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<SettingsPage>(m_sample.look);
        for (const QString &title : {u"Writing"_s, u"Staff"_s, u"Lock"_s})
            m_page->addCard(cardOf(title));
        m_page->setView(sampleshop::settings());
        m_page->resize(1200, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(bar()->maximum() > 800);
    }

    void cleanup() { m_page.reset(); }

    void itNamesTheCardsInTheirOrder()
    {
        QCOMPARE(titles(), (QStringList{u"Appearance"_s, u"Connection"_s, u"Files of customers"_s, u"Writing"_s,
                                        u"Staff"_s, u"Lock"_s}));
        QCOMPARE(marked(), u"Appearance"_s);
        m_page->setView({}); // nothing to set: no card
        QCOMPARE(titles(), (QStringList{u"Appearance"_s, u"Writing"_s, u"Staff"_s, u"Lock"_s}));
    }

    void timesOfADayWithABreakAreReadWholeInTheSmallestWindow()
    {
        m_sample.theme.attach(*qApp); // what a field keeps around its words is a matter of the sheet
        HoursCard card(m_sample.look);
        card.setHours(WorkingHours::usual());
        card.resize(632, 500);
        card.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));

        QCOMPARE(card.width(), 632); // no wider than its room beside the index
        for (const QTimeEdit *edit : card.findChildren<QTimeEdit *>()) {
            if (!edit->isVisible())
                continue;
            const auto *line = edit->findChild<QLineEdit *>();
            const int words = line->fontMetrics().horizontalAdvance(u"10:00 AM"_s);
            QVERIFY2(words + 4 <= line->width(),
                     qPrintable(u"%1 in %2"_s.arg(words).arg(line->width()))); // a field keeps two at each side
        }
        qApp->setStyleSheet({});
    }

    void aCardStandsInItsPlaceHoweverLateItComes()
    {
        m_page->addCard(cardOf(u"keys"_s));
        m_page->addCard(cardOf(u"hours"_s));
        QTRY_COMPARE(titles(), (QStringList{u"Appearance"_s, u"hours"_s, u"Connection"_s, u"Files of customers"_s,
                                            u"keys"_s, u"Writing"_s, u"Staff"_s, u"Lock"_s}));
    }

    void tabReadsFromTopToBottomWhateverWasMadeFirst()
    {
        m_page->addCard(cardOf(u"hours"_s));
        const auto field = [this](const QString &name) { return card(name)->findChild<QLineEdit *>(); };
        QTRY_VERIFY(field(u"hours"_s)->isVisible());
        field(u"hours"_s)->setFocus();

        QTest::keyClick(field(u"hours"_s), Qt::Key_Tab);
        QCOMPARE(m_page->focusWidget(), field(u"connection"_s));
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Backtab);
        QCOMPARE(m_page->focusWidget(), field(u"hours"_s));
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Backtab);
        QVERIFY(card(u"appearance"_s)->isAncestorOf(m_page->focusWidget()));
    }

    void tabReadsALineFromWhereItBegins()
    {
        QWidget *card = cardOf(u"hours"_s);
        auto *line = new QHBoxLayout;
        auto *second = new QLineEdit(card); // made first
        auto *first = new QLineEdit(card);
        line->addWidget(first);
        line->addWidget(second);
        static_cast<QVBoxLayout *>(card->layout())->addLayout(line);
        m_page->addCard(card);
        QTRY_VERIFY(first->isVisible());
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            m_page->setLayoutDirection(direction);
            QTRY_VERIFY((first->x() < second->x()) == (direction == Qt::LeftToRight));
            first->setFocus();
            QTest::keyClick(first, Qt::Key_Tab);
            QCOMPARE(m_page->focusWidget(), second);
        }
    }

    void aClickJumpsToACardDownAndUpAgain()
    {
        click(4);
        QCOMPARE(topOf(u"Staff"_s), 8);
        QCOMPARE(marked(), u"Staff"_s);

        click(1);
        QCOMPARE(topOf(u"connection"_s), 8);
        QCOMPARE(marked(), u"Connection"_s);
    }

    void theLastCardsAreMarkedThoughTheyCannotStandAtTheTop()
    {
        m_page->resize(1200, 900);

        click(4);
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        QVERIFY(topOf(u"Staff"_s) > 8);
        QCOMPARE(marked(), u"Staff"_s);
        click(5);
        QCOMPARE(marked(), u"Lock"_s);
    }

    void keysWalkThroughItAndEnterGoesIn()
    {
        index()->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(index(), Qt::Key_Down);
        QCOMPARE(marked(), u"Writing"_s);
        QCOMPARE(topOf(u"Writing"_s), 8);
        QVERIFY(index()->hasFocus());

        QTest::keyClick(index(), Qt::Key_Return);

        QVERIFY(card(u"Writing"_s)->isAncestorOf(m_page->focusWidget()));
    }

    void whatIsScrolledToIsMarked()
    {
        bar()->setValue(card(u"Staff"_s)->y() - 20);
        QCOMPARE(marked(), u"Staff"_s);
        bar()->setValue(card(u"Staff"_s)->y() - 200);
        QCOMPARE(marked(), u"Writing"_s);
        bar()->setValue(bar()->maximum());
        QCOMPARE(marked(), u"Lock"_s);
        bar()->setValue(0);
        QCOMPARE(marked(), u"Appearance"_s);
    }

    void aNarrowPageHasNone()
    {
        QVERIFY(index()->isVisible());
        m_page->resize(700, 600);
        QVERIFY(!index()->isVisible());
        m_page->resize(1200, 600);
        QVERIFY(index()->isVisible());
    }

    void itStandsWhereReadingBegins()
    {
        const auto placeOf = [this](const QWidget &part) { return part.mapTo(m_page.get(), QPoint()).x(); };
        const auto *area = m_page->findChild<QScrollArea *>();
        QVERIFY(placeOf(*index()) < placeOf(*area));

        m_page->setLayoutDirection(Qt::RightToLeft);

        QTRY_VERIFY(placeOf(*index()) > placeOf(*area->widget()) + area->widget()->width());
    }

private:
    QWidget *cardOf(const QString &title)
    {
        auto *card = new QWidget(m_page.get());
        card->setObjectName(title);
        auto *column = new QVBoxLayout(card);
        auto *label = makeLabel(u"section"_s, card);
        label->setText(title);
        column->addWidget(label);
        column->addWidget(new QLineEdit(card));
        card->setFixedHeight(400);
        return card;
    }
    [[nodiscard]] SettingsIndex *index() const { return m_page->findChild<SettingsIndex *>(); }
    [[nodiscard]] QScrollBar *bar() const { return m_page->findChild<QScrollArea *>()->verticalScrollBar(); }
    [[nodiscard]] QWidget *card(const QString &name) const { return m_page->findChild<QWidget *>(name); }
    [[nodiscard]] int topOf(const QString &name) const { return card(name)->y() - bar()->value(); }
    [[nodiscard]] QString marked() const { return index()->currentItem() ? index()->currentItem()->text() : QString(); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < index()->count(); ++row)
            titles.append(index()->item(row)->text());
        return titles;
    }
    void click(int row)
    {
        QTest::mouseClick(index()->viewport(), Qt::LeftButton, {},
                          index()->visualItemRect(index()->item(row)).center());
    }

    SampleLook m_sample;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
