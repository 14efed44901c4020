#include "ui/text/typedtask.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestTypedTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTimeAtTheEndIsWhenItIsDue_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("due"); // after Monday, 2 November 2026, 11:00
        QTest::newRow("english") << u"call her tomorrow 10"_s << u"call her"_s << u"03 10:00"_s;
        QTest::newRow("arabic") << u"اتصل بيها بكرة 10"_s << u"اتصل بيها"_s << u"03 10:00"_s;
        QTest::newRow("arabic digits") << u"ابعتلها العرض الحد ٩ الصبح"_s << u"ابعتلها العرض"_s << u"08 09:00"_s;
        QTest::newRow("a span") << u"كلمها بعد ساعتين"_s << u"كلمها"_s << u"02 13:00"_s;
        QTest::newRow("behind a comma") << u"send the price, tomorrow"_s << u"send the price"_s << u"03 09:00"_s;
        QTest::newRow("an arabic comma") << u"ابعت السعر، بكرة"_s << u"ابعت السعر"_s << u"03 09:00"_s;
        QTest::newRow("a day alone") << u"deliver friday"_s << u"deliver"_s << u"06 09:00"_s;
        QTest::newRow("a clock") << u"call 14:30"_s << u"call"_s << u"02 14:30"_s;
        QTest::newRow("in days") << u"ask again in 2 days"_s << u"ask again"_s << u"04 11:00"_s;
        QTest::newRow("spaces") << u"  call   her  tomorrow 10 "_s << u"call her"_s << u"03 10:00"_s;
        QTest::newRow("a size") << u"a vest of size 10"_s << u"a vest of size 10"_s << QString();
        QTest::newRow("a price") << u"offer him 10.30"_s << u"offer him 10.30"_s << QString();
        QTest::newRow("a month's offer") << u"ابعتلها عرض الشهر"_s << u"ابعتلها عرض الشهر"_s << QString();
        QTest::newRow("a name") << u"call Tom"_s << u"call Tom"_s << QString();
        QTest::newRow("past") << u"call today 9:00"_s << u"call today 9:00"_s << QString();
        QTest::newRow("in the middle") << u"tomorrow 10 call her"_s << u"tomorrow 10 call her"_s << QString();
        QTest::newRow("nothing but a time") << u"tomorrow 10"_s << u"tomorrow 10"_s << QString();
        QTest::newRow("nothing") << u"  "_s << QString() << QString();
    }

    void theTimeAtTheEndIsWhenItIsDue()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QString, due);
        const QDateTime now(QDate(2026, 11, 2), QTime(11, 0));

        const TypedTask task = typedTask(typed, fromMsecs(now.toMSecsSinceEpoch()));

        QCOMPARE(task.text, text);
        QCOMPARE(task.due ? toDateTime(*task.due).toString(u"dd HH:mm"_s) : QString(), due);
    }
};

QTEST_GUILESS_MAIN(TestTypedTask)
#include "tst_typedtask.moc"
