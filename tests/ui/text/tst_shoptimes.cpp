#include "ui/text/shoptimes.h"

#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

Instant at(const QString &text)
{
    return fromMsecs(QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s).toMSecsSinceEpoch());
}

WorkingHours everyDay(const WorkingHours::Day &spans)
{
    WorkingHours hours;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        hours.setDay(static_cast<Qt::DayOfWeek>(day), spans);
    return hours;
}

} // namespace

/// 26 November 2026 is a Thursday, and the shop is closed on Fridays.
class TestShopTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayBeginsWhenTheShopOpens()
    {
        QCOMPARE(shoptimes::opening(m_usual, m_thursday), at(u"2026-11-26 10:00"_s));
        QCOMPARE(shoptimes::opening(m_usual, m_thursday.addDays(1)), at(u"2026-11-28 10:00"_s));
        QCOMPARE(shoptimes::opening(WorkingHours(), m_thursday), at(u"2026-11-26 10:00"_s));
        QCOMPARE(shoptimes::opening(everyDay({{0, 0}}), m_thursday), at(u"2026-11-26 07:00"_s)); // nobody is woken up
        QCOMPARE(shoptimes::opening(everyDay({{20 * 60, 2 * 60}}), m_thursday), at(u"2026-11-26 20:00"_s));
        QCOMPARE(shoptimes::followUp(m_usual, m_thursday), at(u"2026-11-26 11:00"_s));
        QVERIFY(shoptimes::isClosedOn(m_usual, m_thursday.addDays(1)));
        QVERIFY(!shoptimes::isClosedOn(WorkingHours(), m_thursday)); // always closed means that nobody set them
    }

    void everyMomentOfASnoozeIsOfferedOnce()
    {
        using shoptimes::Snooze;
        const auto names = [this](const QString &now) {
            QList<Snooze> found;
            QList<Instant> moments;
            for (const shoptimes::SnoozeTime &time : shoptimes::snoozes(m_usual, at(now))) {
                found << time.name;
                moments << time.at;
            }
            const auto twice = std::ranges::adjacent_find(moments);
            return twice == moments.end() ? found : QList<Snooze>();
        };
        const QList<Snooze> today{Snooze::InOneHour, Snooze::InThreeHours, Snooze::Evening};

        QCOMPARE(names(u"2026-11-27 12:00"_s), today + QList<Snooze>({Snooze::Tomorrow, Snooze::InTwoDays})); // Friday
        QCOMPARE(names(u"2026-11-26 12:00"_s), today + QList<Snooze>({Snooze::InTwoDays})); // Thursday
        QCOMPARE(names(u"2026-11-30 12:00"_s),
                 today + QList<Snooze>({Snooze::Tomorrow, Snooze::InTwoDays, Snooze::Saturday}));
        QCOMPARE(names(u"2026-11-30 15:00"_s).size(), 5); // in three hours it is evening
        QCOMPARE(names(u"2026-11-30 19:00"_s).size(), 5); // it is later than that
    }

    void aReminderWaitsUntilItMayAndSomebodyIsThere_data()
    {
        QTest::addColumn<QString>("allowed");
        QTest::addColumn<QString>("reminded");
        QTest::newRow("while open") << u"2026-11-26 12:13"_s << u"2026-11-26 12:13"_s;
        QTest::newRow("in the break") << u"2026-11-26 15:30"_s << u"2026-11-26 17:00"_s;
        QTest::newRow("at night, and Friday is closed") << u"2026-11-26 23:30"_s << u"2026-11-28 10:00"_s;
        QTest::newRow("long ago") << u"2026-11-20 12:00"_s << u"2026-11-26 10:00"_s;
    }

    void aReminderWaitsUntilItMayAndSomebodyIsThere()
    {
        QFETCH(QString, allowed);
        QFETCH(QString, reminded);
        QCOMPARE(shoptimes::reminder(m_usual, at(u"2026-11-25 12:13"_s), at(allowed)), at(reminded));
    }

    void theNightBelongsToTheDayBefore()
    {
        const WorkingHours late = everyDay({{20 * 60, 2 * 60}});
        QCOMPARE(shoptimes::reminder(late, at(u"2026-11-25 12:00"_s), at(u"2026-11-27 01:00"_s)),
                 at(u"2026-11-27 01:00"_s));
    }

private:
    const WorkingHours m_usual = WorkingHours::usual();
    const QDate m_thursday{2026, 11, 26};
};

QTEST_MAIN(TestShopTimes)
#include "tst_shoptimes.moc"
