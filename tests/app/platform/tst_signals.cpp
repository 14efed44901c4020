#include "app/platform/signals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

namespace migochat {

class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWishToEndArrivesInTheEventLoop_data();
    void aWishToEndArrivesInTheEventLoop();
    void itCanBeInstalledAgain();
};

void TestSignals::aWishToEndArrivesInTheEventLoop_data()
{
    QTest::addColumn<int>("number");

    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("hang up") << SIGHUP;
}

void TestSignals::aWishToEndArrivesInTheEventLoop()
{
    QFETCH(const int, number);
    TerminationSignals hook;
    QSignalSpy requested(&hook, &TerminationSignals::requested);

    QCOMPARE(std::raise(number), 0);

    QVERIFY(requested.isEmpty()); // not in the handler, where nearly nothing is allowed
    QTRY_COMPARE(requested.count(), 1);
}

void TestSignals::itCanBeInstalledAgain()
{
    {
        const TerminationSignals first;
    }
    TerminationSignals second;
    QSignalSpy requested(&second, &TerminationSignals::requested);

    QCOMPARE(std::raise(SIGTERM), 0);

    QTRY_COMPARE(requested.count(), 1);
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestSignals)
#include "tst_signals.moc"
