#include "app/domain/workinghours.h"

#include <QJsonArray>
#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone &cairo()
{
    static const QTimeZone zone("Africa/Cairo");
    return zone;
}

Instant at(const QString &text)
{
    return fromMsecs(QDateTime(QDate::fromString(text.first(10), Qt::ISODate),
                               QTime::fromString(text.sliced(11), u"HH:mm"_s), cairo())
                         .toMSecsSinceEpoch());
}

qint64 minutesBetween(const WorkingHours &hours, const QString &from, const QString &to)
{
    return WorkingTime(hours, cairo(), at(to)).between(at(from), at(to)) / 1min;
}

WorkingHours everyDay(const WorkingHours::Day &spans)
{
    WorkingHours hours;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        hours.setDay(static_cast<Qt::DayOfWeek>(day), spans);
    return hours;
}

} // namespace

class TestWorkingHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 26 November 2026 is a Thursday.
    void onlyOpenMinutesCount_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("minutes");
        QTest::newRow("within a span") << u"2026-11-26 10:05"_s << u"2026-11-26 10:17"_s << 12;
        QTest::newRow("before opening") << u"2026-11-26 08:00"_s << u"2026-11-26 10:07"_s << 7;
        QTest::newRow("over the break") << u"2026-11-26 14:50"_s << u"2026-11-26 17:05"_s << 15;
        QTest::newRow("in the break") << u"2026-11-26 15:20"_s << u"2026-11-26 16:40"_s << 0;
        QTest::newRow("after closing") << u"2026-11-26 22:00"_s << u"2026-11-26 23:59"_s << 0;
        QTest::newRow("over midnight") << u"2026-11-25 21:50"_s << u"2026-11-26 10:04"_s << 14;
        QTest::newRow("over the closed Friday") << u"2026-11-26 21:50"_s << u"2026-11-28 10:20"_s << 30;
        QTest::newRow("on the closed Friday") << u"2026-11-27 10:00"_s << u"2026-11-27 22:00"_s << 0;
        QTest::newRow("a week") << u"2026-11-19 12:00"_s << u"2026-11-26 12:00"_s << 6 * 10 * 60;
        QTest::newRow("a year of weeks") << u"2025-09-11 12:00"_s << u"2026-09-10 12:00"_s << 52 * 6 * 10 * 60;
        QTest::newRow("backwards") << u"2026-11-26 12:00"_s << u"2026-11-26 11:00"_s << 0;
    }
    void onlyOpenMinutesCount()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(static_cast<int>(minutesBetween(WorkingHours::usual(), from, to)), "minutes");
    }

    void aSpanMayEndTheNextMorning()
    {
        const WorkingHours night = everyDay({{20 * 60, 2 * 60}});
        QCOMPARE(minutesBetween(night, u"2026-11-25 23:50"_s, u"2026-11-26 00:10"_s), 20);
        QCOMPARE(minutesBetween(night, u"2026-11-26 01:50"_s, u"2026-11-26 19:00"_s), 10);
        const WorkingHours always = everyDay({{0, 0}});
        QCOMPARE(minutesBetween(always, u"2026-11-20 00:00"_s, u"2026-11-26 00:00"_s), 6 * 24 * 60);
    }

    void spansThatOverlapCountOnce()
    {
        const WorkingHours hours = everyDay({{9 * 60, 13 * 60}, {12 * 60, 14 * 60}});
        QCOMPARE(minutesBetween(hours, u"2026-11-26 08:00"_s, u"2026-11-26 15:00"_s), 5 * 60);
    }

    /// Cairo: 24 April 2026 begins at one o'clock, 29 October 2026 has its last hour twice.
    void summerTimeTakesAnHourAndGivesItBack()
    {
        if (cairo().offsetFromUtc(QDateTime({2026, 7, 1}, {12, 0}, cairo())) != 3 * 3600)
            QSKIP("the time zones of this system are older than Egypt's summer time");
        const WorkingHours night = everyDay({{20 * 60, 4 * 60}});
        QCOMPARE(minutesBetween(night, u"2026-04-23 19:00"_s, u"2026-04-24 12:00"_s), 7 * 60);
        QCOMPARE(minutesBetween(night, u"2026-10-29 19:00"_s, u"2026-10-30 12:00"_s), 9 * 60);
        QCOMPARE(minutesBetween(everyDay({{0, 30}}), u"2026-04-23 19:00"_s, u"2026-04-24 12:00"_s), 0);
        QCOMPARE(minutesBetween(WorkingHours::usual(), u"2026-04-22 12:00"_s, u"2026-04-29 12:00"_s), 6 * 10 * 60);
    }

    void aShopThatIsNeverOpenLetsNobodyWait()
    {
        const WorkingHours never;
        QVERIFY(never.isAlwaysClosed());
        QCOMPARE(minutesBetween(never, u"2020-01-01 00:00"_s, u"2026-11-26 00:00"_s), 0);
    }

    void longWaitsAreToldInDaysOfWork_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("minutes") << u"2026-11-26 10:00"_s << qint64(40);
        QTest::newRow("hours of two days") << u"2026-11-25 18:10"_s << qint64(270);
        QTest::newRow("two days of work") << u"2026-11-24 10:00"_s << qint64(2 * 24 * 60);
        QTest::newRow("a week has six") << u"2026-11-19 10:40"_s << qint64(6 * 24 * 60);
    }
    void longWaitsAreToldInDaysOfWork()
    {
        QFETCH(QString, since);
        const Instant now = at(u"2026-11-26 10:40"_s);
        const WorkingTime time(WorkingHours::usual(), cairo(), now);
        QTEST(qint64((now - time.asIfOpen(at(since), now)) / 1min), "minutes");
    }

    void openTimeIsCountedBack_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("since");
        QTest::newRow("within a span") << u"2026-11-26 10:40"_s << 30 << u"2026-11-26 10:10"_s;
        QTest::newRow("over the break") << u"2026-11-26 17:10"_s << 30 << u"2026-11-26 14:40"_s;
        QTest::newRow("to the opening") << u"2026-11-26 17:30"_s << 30
                                        << u"2026-11-26 17:00"_s; // not from the break on
        QTest::newRow("in the break") << u"2026-11-26 16:00"_s << 30 << u"2026-11-26 14:30"_s;
        QTest::newRow("over the closed Friday") << u"2026-11-28 10:20"_s << 30 << u"2026-11-26 21:50"_s;
        QTest::newRow("a year of weeks") << u"2026-09-10 12:00"_s << 52 * 6 * 10 * 60 << u"2025-09-11 12:00"_s;
        QTest::newRow("nothing") << u"2026-11-26 16:00"_s << 0 << u"2026-11-26 16:00"_s;
    }
    void openTimeIsCountedBack()
    {
        QFETCH(QString, now);
        QFETCH(int, minutes);
        const WorkingTime time(WorkingHours::usual(), cairo(), at(now));

        const Instant since = time.openFor(std::chrono::minutes(minutes), at(now));

        QTEST(toDateTime(since).toTimeZone(cairo()).toString(u"yyyy-MM-dd HH:mm"_s), "since");
        QCOMPARE(time.between(since, at(now)), std::chrono::minutes(minutes));
        if (minutes > 0)
            QVERIFY(time.between(since + 1ms, at(now)) < std::chrono::minutes(minutes));
    }

    void openTimeIsCountedBackWithoutHours()
    {
        const Instant now = at(u"2026-11-26 03:00"_s);
        QCOMPARE(WorkingTime().openFor(30min, now), now - 30min);
        QCOMPARE(WorkingTime(WorkingHours(), cairo(), now).openFor(30min, now), Instant());
    }

    void theTableHoldsUntilTheNextDayIsOver()
    {
        const WorkingTime time(WorkingHours::usual(), cairo(), at(u"2026-11-26 23:59"_s));
        QVERIFY(time.covers(at(u"2026-11-27 23:59"_s)));
        QVERIFY(!time.covers(at(u"2026-11-28 00:00"_s)));
        QVERIFY(WorkingTime().covers(at(u"2036-11-28 00:00"_s)));
        QCOMPARE(WorkingTime().between(at(u"2026-11-26 03:00"_s), at(u"2026-11-27 03:00"_s)), 24h);
    }

    void hoursAreStoredAndReadAgain()
    {
        WorkingHours hours = WorkingHours::usual();
        hours.setDay(Qt::Friday, {{20 * 60, 0}});
        QCOMPARE(WorkingHours::fromJson(hours.toJson()), std::optional(hours));
        QVERIFY(!WorkingHours::fromJson({}));
        QJsonObject wrong = hours.toJson();
        wrong.insert(u"monday"_s, QJsonArray{QJsonArray{u"10:00"_s, u"25:00"_s}});
        QVERIFY(!WorkingHours::fromJson(wrong));
    }
};

QTEST_APPLESS_MAIN(TestWorkingHours)
#include "tst_workinghours.moc"
