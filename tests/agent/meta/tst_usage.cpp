#include "agent/meta/usage.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Pace = UsageAdvice::Pace;

} // namespace

Q_DECLARE_METATYPE(migochat::UsageAdvice)

class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersBecomeAdvice_data()
    {
        QTest::addColumn<QByteArray>("app");
        QTest::addColumn<QByteArray>("business");
        QTest::addColumn<UsageAdvice>("expected");
        const auto app = [](int calls, int time) -> QByteArray {
            return "{\"call_count\":" + QByteArray::number(calls) + ",\"total_time\":" + QByteArray::number(time) +
                   ",\"total_cputime\":1}";
        };
        QTest::newRow("nothing") << ""_ba
                                 << ""_ba << UsageAdvice{};
        QTest::newRow("broken") << "{\"call"_ba
                                << "[]"_ba << UsageAdvice{};
        QTest::newRow("80 is normal") << app(80, 3) << ""_ba << UsageAdvice{Pace::Normal, 80, 0min};
        QTest::newRow("81 is slow") << app(3, 81) << ""_ba << UsageAdvice{Pace::Slow, 81, 0min};
        QTest::newRow("95 is slow") << app(95, 3) << ""_ba << UsageAdvice{Pace::Slow, 95, 0min};
        QTest::newRow("96 stops") << app(96, 3) << ""_ba << UsageAdvice{Pace::Stop, 96, 0min};
        QTest::newRow("the highest of all use cases counts")
            << app(1, 1)
            << "{\"1\":[{\"type\":\"messenger\",\"call_count\":5},{\"type\":\"pages\",\"total_cputime\":88}]}"_ba
            << UsageAdvice{Pace::Slow, 88, 0min};
        QTest::newRow("a named time stops at once")
            << ""_ba
            << "{\"1\":[{\"call_count\":10,\"estimated_time_to_regain_access\":19}]}"_ba
            << UsageAdvice{Pace::Stop, 10, 19min};
        QTest::newRow("an absurd time is at most a day")
            << ""_ba
            << "{\"1\":[{\"estimated_time_to_regain_access\":99999999}]}"_ba << UsageAdvice{Pace::Stop, 0, 24h};
    }

    void headersBecomeAdvice()
    {
        QFETCH(const QByteArray, app);
        QFETCH(const QByteArray, business);
        QFETCH(const UsageAdvice, expected);

        const UsageAdvice advice = readUsage(app, business);

        QCOMPARE(advice.percent, expected.percent);
        QCOMPARE(advice.regainAfter, expected.regainAfter);
        QVERIFY(advice.pace == expected.pace);
    }
};

QTEST_GUILESS_MAIN(UsageTest)
#include "tst_usage.moc"
