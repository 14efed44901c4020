#include "agent/outbox/retrypolicy.h"

#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;

namespace {

SendFailure refusal(FailureClass kind, int code, int httpStatus = 400)
{
    SendFailure failure;
    failure.kind = kind;
    failure.code = code;
    failure.httpStatus = httpStatus;
    return failure;
}

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delayFollowsTheTable_data()
    {
        QTest::addColumn<SendFailure>("failure");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("expectedMs"); // -1: never

        const auto noConnection = refusal(FailureClass::Retry, 0, 0);
        QTest::newRow("no connection, first") << noConnection << 1 << qint64(2000);
        QTest::newRow("no connection, third") << noConnection << 3 << qint64(8000);
        QTest::newRow("no connection for hours") << noConnection << 500 << qint64(30'000);
        const auto fault = refusal(FailureClass::Retry, 131000, 500);
        QTest::newRow("fault at Meta, first") << fault << 1 << qint64(2000);
        QTest::newRow("fault at Meta, fifth") << fault << 5 << qint64(32'000);
        QTest::newRow("fault at Meta, sixth is the last") << fault << 6 << qint64(-1);
        const auto pair = refusal(FailureClass::Retry, 131056);
        QTest::newRow("pair limit, first") << pair << 1 << qint64(4000);
        QTest::newRow("pair limit, third") << pair << 3 << qint64(64'000);
        const auto quota = refusal(FailureClass::Wait, 613);
        QTest::newRow("quota, first") << quota << 1 << qint64(60'000);
        QTest::newRow("quota, tenth is the last") << quota << 10 << qint64(-1);
        QTest::newRow("closed window") << refusal(FailureClass::NeedsTemplate, 131047) << 1 << qint64(-1);
        QTest::newRow("customer gone") << refusal(FailureClass::CustomerGone, 551) << 1 << qint64(-1);
        QTest::newRow("dead token") << refusal(FailureClass::Configuration, 190, 401) << 1 << qint64(-1);
        QTest::newRow("it may have gone out") << refusal(FailureClass::Unknown, 0, 0) << 1 << qint64(-1);
    }

    void delayFollowsTheTable()
    {
        QFETCH(SendFailure, failure);
        QFETCH(int, attempts);
        QFETCH(qint64, expectedMs);

        const auto delay = retryDelay(failure, attempts, 0);

        QCOMPARE(delay ? qint64(delay->count()) : -1, expectedMs);
    }

    void platformsOwnWaitWins()
    {
        SendFailure failure = refusal(FailureClass::Wait, 4);
        failure.retryAfter = 17min;

        QCOMPARE(retryDelay(failure, 1, 0), std::optional<std::chrono::milliseconds>(17min));
    }

    void jitterAddsAtMostAQuarter()
    {
        const auto failure = refusal(FailureClass::Retry, 2, 503);

        QCOMPARE(*retryDelay(failure, 1, 1.0), 2500ms);
        QCOMPARE(*retryDelay(failure, 1, 7.0), 2500ms);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
