#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/printedlocale.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Local time of this computer, a Sunday.
Instant at(int day, int hour, int minute)
{
    return fromMsecs(QDateTime(QDate(2026, 11, day), QTime(hour, minute)).toMSecsSinceEpoch());
}

const Instant kNow = at(22, 18, 5);

/// What a reader sees, without the invisible marks.
QString plain(const QString &text)
{
    return withoutBidiControls(text).replace(QChar(0x00A0), u' ');
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.apply(Language::English); }

    void listTimesGetCoarserWithAge_data()
    {
        QTest::addColumn<Instant>("when");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("arabic");
        QTest::newRow("morning") << at(22, 10, 4) << u"10:04 AM"_s << u"10:04 ص"_s;
        QTest::newRow("afternoon") << at(22, 17, 30) << u"5:30 PM"_s << u"5:30 م"_s;
        QTest::newRow("midnight") << at(22, 0, 7) << u"12:07 AM"_s << u"12:07 ص"_s;
        QTest::newRow("noon") << at(22, 12, 0) << u"12:00 PM"_s << u"12:00 م"_s;
        QTest::newRow("yesterday") << at(21, 23, 59) << u"yesterday"_s << u"امبارح"_s;
        QTest::newRow("weekday") << at(19, 9, 0) << u"Thu"_s << u"الخميس"_s;
        QTest::newRow("a week ago") << at(15, 9, 0) << u"15/11"_s << u"15/11"_s;
        QTest::newRow("no message yet") << Instant{} << QString() << QString();
    }

    void listTimesGetCoarserWithAge()
    {
        QFETCH(Instant, when);
        QFETCH(QString, english);
        QFETCH(QString, arabic);

        QCOMPARE(plain(Format(Language::English).listTime(when, kNow)), english);
        m_language.apply(Language::Arabic);
        QCOMPARE(plain(Format(Language::Arabic).listTime(when, kNow)), arabic);
    }

    void moneyFollowsTheLanguage()
    {
        QCOMPARE(plain(Format(Language::English).money(Money{125000})), u"EGP 1,250"_s);
        QCOMPARE(plain(Format(Language::English).money(Money{10916640})), u"EGP 109,166.40"_s);
        QCOMPARE(plain(Format(Language::Arabic).money(Money{125000})), u"1,250 ج.م"_s);
    }

    void digitsMayBeArabicIndic()
    {
        const Format format(Language::Arabic, Digits::ArabicIndic);

        QCOMPARE(plain(format.number(1250)), u"١٬٢٥٠"_s);
        QCOMPARE(plain(format.clockTime(at(22, 10, 4))), u"١٠:٠٤ ص"_s);
        QCOMPARE(plain(format.duration(74s)), u"١:١٤"_s);
        QCOMPARE(plain(Format(Language::Arabic).duration(74s)), u"1:14"_s);
    }

    void remainingTimeIsHoursAndMinutesThenDays()
    {
        const Format format(Language::English);

        QCOMPARE(plain(format.remaining(18h + 42min)), u"18:42"_s);
        QCOMPARE(plain(format.remaining(52min)), u"0:52"_s);
        QCOMPARE(plain(format.remaining(-5min)), u"0:00"_s);
        QCOMPARE(plain(format.remaining(90h)), u"3 days"_s);
    }

    void followUpsSayHowLateTheyAre()
    {
        const Format english(Language::English);
        QCOMPARE(plain(english.due(at(20, 10, 0), kNow)), u"2 days late"_s);
        QCOMPARE(plain(english.due(at(22, 12, 0), kNow)), u"late since 12:00 PM"_s);
        QCOMPARE(plain(english.due(at(23, 11, 0), kNow)), u"tomorrow 11:00 AM"_s);

        m_language.apply(Language::Arabic);
        const Format arabic(Language::Arabic);
        QCOMPARE(plain(arabic.due(at(20, 10, 0), kNow)), u"متأخر يومين"_s);
        QCOMPARE(plain(arabic.due(at(23, 11, 0), kNow)), u"بكرة 11:00 ص"_s);
    }

    void arabicPluralsHaveTheirForms()
    {
        m_language.apply(Language::Arabic);
        const Format format(Language::Arabic);

        QCOMPARE(plain(format.due(at(21, 10, 0), kNow)), u"متأخر يوم"_s);
        QCOMPARE(plain(format.due(at(18, 10, 0), kNow)), u"متأخر 4 أيام"_s);
        QCOMPARE(plain(format.due(at(8, 10, 0), kNow)), u"متأخر 14 يوم"_s);
    }

    void countsInSentencesFollowTheDigits()
    {
        m_language.apply(Language::Arabic);
        const Format format(Language::Arabic, Digits::ArabicIndic);
        const QLocale western = QLocale();
        const QLocale indic = printedLocale(Language::Arabic, Digits::ArabicIndic);

        QLocale::setDefault(indic);
        QCOMPARE(plain(format.due(at(18, 10, 0), kNow)), u"متأخر ٤ أيام"_s);
        QLocale::setDefault(western);
        QCOMPARE(plain(format.due(at(18, 10, 0), kNow)), u"متأخر 4 أيام"_s);

        for (int month = 1; month <= 12; ++month) // nothing but the digits tells the two apart
            QCOMPARE(western.monthName(month), indic.monthName(month));
        for (int day = 1; day <= 7; ++day)
            QCOMPARE(western.dayName(day), indic.dayName(day));
        QCOMPARE(western.firstDayOfWeek(), indic.firstDayOfWeek());
    }

    void scoresCarryTheirSign()
    {
        const Format format(Language::Arabic);

        QCOMPARE(plain(format.signedNumber(10)), u"+10"_s);
        QCOMPARE(plain(format.signedNumber(-5)), u"\u22125"_s);
        QCOMPARE(plain(format.signedNumber(0)), u"0"_s);
    }

private:
    LanguageSwitch m_language;
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
