#include "ui/text/typedtime.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestTypedTime final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatPeopleWrite_data();
    void understandsWhatPeopleWrite();
    void saysNothingAboutWhatItDoesNotUnderstand_data();
    void saysNothingAboutWhatItDoesNotUnderstand();
};

namespace {

/// Tuesday, 3 November 2026, 14:30.
QDateTime now()
{
    return {QDate(2026, 11, 3), QTime(14, 30)};
}

} // namespace

void TestTypedTime::understandsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("meant");
    const auto row = [](const QString &text, int day, int hour, int minute) {
        QTest::newRow(qPrintable(text)) << text << QDateTime(QDate(2026, 11, day), QTime(hour, minute));
    };
    row(u"2d"_s, 5, 14, 30);
    row(u"3h"_s, 3, 17, 30);
    row(u"45m"_s, 3, 15, 15);
    row(u"1h 30m"_s, 3, 16, 0);
    row(u"1.5h"_s, 3, 16, 0);
    row(u"10.30"_s, 4, 10, 30);
    row(u"next week"_s, 10, 14, 30);
    row(u"الأسبوع الجاي"_s, 10, 14, 30);
    row(u"in 2 hours"_s, 3, 16, 30);
    row(u"half an hour"_s, 3, 15, 0);
    row(u"1w"_s, 10, 14, 30);
    row(u"tomorrow"_s, 4, 9, 0);
    row(u"Tomorrow 10"_s, 4, 10, 0);
    row(u"tomorrow 10:45"_s, 4, 10, 45);
    row(u"tomorrow at 5"_s, 4, 17, 0);
    row(u"tomorrow morning"_s, 4, 9, 0);
    row(u"tonight"_s, 3, 20, 0);
    row(u"18:00"_s, 3, 18, 0);
    row(u"9am"_s, 4, 9, 0);
    row(u"9"_s, 4, 9, 0);
    row(u"sun 9am"_s, 8, 9, 0);
    row(u"tue"_s, 10, 9, 0);
    row(u"tue 5pm"_s, 3, 17, 0);
    row(u"next thursday"_s, 5, 9, 0);
    row(u"2d 10"_s, 5, 10, 0);
    row(u"بكرة"_s, 4, 9, 0);
    row(u"بكرة 10"_s, 4, 10, 0);
    row(u"بكره ١٠"_s, 4, 10, 0);
    row(u"بكرة الساعة 4"_s, 4, 16, 0);
    row(u"بكرة 9 الصبح"_s, 4, 9, 0);
    row(u"بعد بكرة"_s, 5, 9, 0);
    row(u"بعد ساعتين"_s, 3, 16, 30);
    row(u"بعد ساعة"_s, 3, 15, 30);
    row(u"بعد ساعة ونص"_s, 3, 16, 0);
    row(u"نص ساعة"_s, 3, 15, 0);
    row(u"ربع ساعة"_s, 3, 14, 45);
    row(u"بعد ٣ أيام"_s, 6, 14, 30);
    row(u"يومين"_s, 5, 14, 30);
    row(u"أسبوع"_s, 10, 14, 30);
    row(u"الحد ٩ الصبح"_s, 8, 9, 0);
    row(u"يوم الخميس 2 الضهر"_s, 5, 14, 0);
    row(u"الأحد 11"_s, 8, 11, 0);
    row(u"الجمعة ٥ ونص"_s, 6, 17, 30);
    row(u"السبت ١١ إلا ربع"_s, 7, 10, 45);
    row(u"النهاردة 8 بالليل"_s, 3, 20, 0);
    row(u"العصر"_s, 3, 16, 0);
    row(u"10 م"_s, 3, 22, 0);
    row(u"الساعة 12"_s, 4, 12, 0);
}

void TestTypedTime::understandsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, meant);

    QCOMPARE(typedTime(text, now()).value_or(QDateTime()), meant);
}

void TestTypedTime::saysNothingAboutWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"  "_s, u"soon"_s, u"tomorrow maybe"_s, u"25:00"_s, u"today 10"_s, u"99"_s,
                                u"in"_s, u"بعد"_s, u"لما يرد"_s, u"-2d"_s, u"5 5"_s, u"99999999d"_s, u"m"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestTypedTime::saysNothingAboutWhatItDoesNotUnderstand()
{
    QFETCH(QString, text);

    QVERIFY(!typedTime(text, now()));
}

QTEST_GUILESS_MAIN(TestTypedTime)
#include "tst_typedtime.moc"
