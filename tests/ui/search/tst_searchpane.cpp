#include "tests/ui/samplelook.h"
#include "ui/search/dayrange.h"
#include "ui/search/searchdelegate.h"
#include "ui/search/searchpane.h"
#include "ui/text/labels.h"

#include <QAbstractItemModelTester>
#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

search::Hit hit(int conversation, int message, const QString &text)
{
    search::Hit made;
    made.conversation = ConversationId(conversation);
    made.contact = ContactId(conversation);
    made.message = MessageId(message);
    made.name = u"Customer %1"_s.arg(conversation);
    made.text = text;
    made.at = sampleshop::now() - std::chrono::minutes(message);
    made.channel = whatsAppChannel();
    return made;
}

} // namespace

/// The search over all messages: conditions, hits, what it says.
class TestSearchPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 640);
        m_window->show();
    }

    void hitsAreGroupedByCustomerInTheOrderOfTheNewest()
    {
        SearchHits hits([](const SearchHits::Row &) { return u"row"_s; });
        const QAbstractItemModelTester tester(&hits);
        hits.setAnswer({{hit(1, 9, u"a"_s), hit(2, 8, u"b"_s), hit(1, 7, u"c"_s)}, searchTerms(u"x"_s)});

        QCOMPARE(hits.rowCount(), 5);
        QCOMPARE(hits.rowAt(0).count, 2);
        QCOMPARE(hits.rowAt(2).hit.message, MessageId(7));
        QCOMPARE(hits.nextHit(0, 1), 1);
        QCOMPARE(hits.nextHit(3, 1), 4); // over the second heading
        QCOMPARE(hits.nextHit(5, 1), -1);

        hits.append({hit(2, 6, u"d"_s)});
        QCOMPARE(hits.rowCount(), 6);
        QCOMPARE(hits.hitCount(), 4);
        QCOMPARE(hits.lastRow(), std::optional<qint64>(6));
    }

    void aClickShowsAHitOnce()
    {
        SearchPane pane(m_sample.look, m_window.get());
        pane.resize(400, 600);
        pane.show();
        pane.setAnswer({{hit(1, 9, u"a"_s), hit(1, 8, u"b"_s)}, searchTerms(u"x"_s)}, false);
        auto *list = pane.findChild<QListView *>();
        QSignalSpy shown(&pane, &SearchPane::hitShown);
        const auto click = [list](int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(row, 0)).center());
        };

        click(2);

        QCOMPARE(shown.size(), 1);
        click(2); // back to it after the thread was scrolled elsewhere
        QCOMPARE(shown.size(), 2);
        click(1);
        QCOMPARE(shown.size(), 3);
    }

    void theChatsOfACustomerAreOneGroup()
    {
        SearchHits hits([](const SearchHits::Row &) { return u"row"_s; });
        search::Hit elsewhere = hit(3, 7, u"c"_s);
        elsewhere.contact = ContactId(1);
        elsewhere.channel = messengerChannel();
        hits.setAnswer({{hit(1, 9, u"a"_s), hit(2, 8, u"b"_s), elsewhere}, searchTerms(u"x"_s)});

        QCOMPARE(hits.rowCount(), 5);
        QCOMPARE(hits.rowAt(0).count, 2);
        QCOMPARE(hits.rowAt(0).channels, (QList<ChannelKind>{whatsAppChannel(), messengerChannel()}));
        QCOMPARE(hits.rowAt(2).hit.conversation, ConversationId(3));
        const QString spoken = SearchDelegate::sentence(hits.rowAt(2), hits.terms(), m_sample.look);
        QVERIFY(spoken.contains(labels::channel(messengerChannel())));
    }

    void aHitOnACardShowsTheLineOfTheCard()
    {
        search::Hit made = hit(1, 9, u"شوف ده"_s);
        made.card = u"plan.dwg\nأفرول مقاوم للحريق"_s;
        QCOMPARE(search::shownText(made, searchTerms(u"الحريق"_s)), u"أفرول مقاوم للحريق"_s);
        QCOMPARE(search::shownText(made, searchTerms(u"شوف"_s)), u"شوف ده"_s);
        made.text.clear();
        QCOMPARE(search::shownText(made, {}), u"plan.dwg"_s);
    }

    void aRangeOfDaysIsChosenInTwoCalendars()
    {
        SearchChips chips(m_sample.look, m_window.get());
        QSignalSpy changed(&chips, &SearchChips::changed);
        chips.show();
        const auto buttons = chips.findChildren<QToolButton *>();
        QToolButton *date = *std::ranges::find(buttons, u"Date"_s, &QToolButton::accessibleName);
        Q_EMIT date->menu()->aboutToShow();
        date->menu()->actions().constLast()->trigger();
        auto *days = chips.findChild<DayRange *>();
        QVERIFY(days);
        const auto calendars = days->findChildren<QCalendarWidget *>();
        QCOMPARE(calendars.size(), 2);
        QCOMPARE(calendars.constFirst()->firstDayOfWeek(), Qt::Saturday);

        const QDate today = toDateTime(sampleshop::now()).date();
        calendars.at(0)->setSelectedDate(today.addDays(-9));
        calendars.at(1)->setSelectedDate(today.addDays(-7));
        Q_EMIT calendars.at(1)->activated(calendars.at(1)->selectedDate());

        QCOMPARE(changed.size(), 1);
        QCOMPARE(toDateTime(*chips.filter().since), today.addDays(-9).startOfDay());
        QCOMPARE(toDateTime(*chips.filter().until), today.addDays(-6).startOfDay()); // the last day is included
        QVERIFY(date->accessibleName().contains(u"–"_s));
        Q_EMIT date->menu()->aboutToShow();
        date->menu()->actions().constFirst()->trigger();
        QVERIFY(!chips.filter().since && !chips.filter().until);
    }

    void anIndexThatIsBeingRenewedSaysHowFarItIs()
    {
        SearchPane pane(m_sample.look, m_window.get());
        pane.show();
        pane.findChild<QLineEdit *>()->setText(u"x"_s);
        const auto says = [&](const QString &words) {
            return std::ranges::any_of(pane.findChildren<QLabel *>(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };

        pane.setAnswer({{hit(1, 9, u"x a"_s)}, searchTerms(u"x"_s), 62}, false);
        QVERIFY(says(u"62"_s));
        pane.setAnswer({{}, searchTerms(u"3ayez"_s)}, false);
        QVERIFY(!says(u"62"_s));
        QVERIFY(says(u"عايز"_s)); // what was tried too
    }

    void theArrowsWalkThroughTheHitsAndEnterAnswers()
    {
        SearchPane pane(m_sample.look, m_window.get());
        QSignalSpy shown(&pane, &SearchPane::hitShown);
        QSignalSpy answer(&pane, &SearchPane::answerWanted);
        pane.show();
        pane.begin();
        auto *field = pane.findChild<QLineEdit *>();
        field->setText(u"x"_s);
        pane.setAnswer({{hit(1, 9, u"x a"_s), hit(2, 8, u"x b"_s)}, searchTerms(u"x"_s)}, false);

        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Return);

        QCOMPARE(shown.size(), 3);
        QCOMPARE(shown.at(0).at(0).value<search::Hit>().message, MessageId(9));
        QCOMPARE(shown.at(1).at(0).value<search::Hit>().message, MessageId(8));
        QCOMPARE(shown.at(2).at(0).value<search::Hit>().message, MessageId(9));
        QCOMPARE(answer.size(), 1);
    }

    void everyKeyAndChipAsks()
    {
        SearchPane pane(m_sample.look, m_window.get());
        QSignalSpy asked(&pane, &SearchPane::asked);
        pane.show();
        QTest::keyClicks(pane.findChild<QLineEdit *>(), u"ab"_s);
        QCOMPARE(asked.size(), 2);
        auto *chips = pane.findChild<SearchChips *>();
        const auto buttons = chips->findChildren<QToolButton *>();
        const auto found = std::ranges::find(buttons, u"Type"_s, &QToolButton::accessibleName);
        QVERIFY(found != buttons.end());
        QToolButton *type = *found;
        Q_EMIT type->menu()->aboutToShow();
        type->menu()->actions().at(1)->trigger();
        QToolButton *link = *std::ranges::find(buttons, u"Has a link"_s, &QToolButton::accessibleName);
        QTest::keyClick(link, Qt::Key_Space);

        QCOMPARE(asked.size(), 4);
        QCOMPARE(pane.filter().holds, search::Holds::Image);
        QVERIFY(pane.filter().hasLink);
        QVERIFY(type->isChecked());
    }

private:
    SampleLook m_sample;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestSearchPane)
#include "tst_searchpane.moc"
