#include "agent/media/fetchpolicy.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestFetchPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsAnswer_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<AttachmentState>("state");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const Error &error, int attempts, std::chrono::hours age,
                            AttachmentState state, std::chrono::seconds delay, const QString &code) {
            QTest::newRow(name) << error << attempts << qint64{age.count()} << state << qint64{delay.count()} << code;
        };
        using enum AttachmentState;
        using enum ErrorCode;
        row("first break", {Network, u"RemoteHostClosedError"_s}, 1, 0h, Fetching, 5s, u"network"_s);
        row("fourth break", {Timeout, u"no bytes"_s}, 4, 0h, Fetching, 40s, u"network"_s);
        row("hundredth break", {Network, {}}, 100, 160h, Fetching, 30min, u"network"_s);
        row("after a week", {Network, {}}, 100, 168h, Expired, 0s, u"expired"_s);
        row("limit with a word", {RateLimited, u"4"_s, 2h}, 1, 0h, Fetching, 2h, u"rate"_s);
        row("limit without", {RateLimited, u"4"_s}, 2, 0h, Fetching, 2min, u"rate"_s);
        row("token", {Unauthorized, u"190"_s}, 9, 0h, Fetching, 15min, u"token"_s);
        row("token for a week", {Unauthorized, u"190"_s}, 9, 168h, Expired, 0s, u"expired"_s);
        row("disk, however long", {StorageFull, {}}, 99, 400h, Fetching, 10min, u"disk"_s);
        row("damaged", {InvalidPayload, u"hash"_s}, 1, 0h, Fetching, 5s, u"hash"_s);
        row("damaged for good", {InvalidPayload, u"hash"_s}, 3, 0h, Failed, 0s, u"hash"_s);
        row("gone", {NotFound, u"describe: 100/33"_s}, 1, 0h, Expired, 0s, u"expired"_s);
        row("too large", {Refused, u"too_large"_s}, 1, 0h, Failed, 0s, u"too_large"_s);
        row("refused with a code", {Refused, u"describe: 131052"_s}, 1, 0h, Failed, 0s, u"131052"_s);
    }

    void everyErrorHasItsAnswer()
    {
        QFETCH(const Error, error);
        QFETCH(const int, attempts);
        QFETCH(const qint64, hours);
        const FetchVerdict verdict = afterFailedFetch(error, attempts, std::chrono::hours(hours), 0);
        QTEST(verdict.state, "state");
        QTEST(qint64{verdict.delay.count() / 1000}, "seconds");
        QTEST(verdict.code, "code");
    }

    void jitterSpreadsByAQuarterAtMost()
    {
        QCOMPARE(afterFailedFetch({ErrorCode::Network, {}}, 1, 0h, 1).delay, 6250ms);
        QCOMPARE(afterFailedFetch({ErrorCode::Network, {}}, 1, 0h, 7).delay, 6250ms);
    }
};

QTEST_GUILESS_MAIN(TestFetchPolicy)
#include "tst_fetchpolicy.moc"
