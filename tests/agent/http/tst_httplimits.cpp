#include "agent/http/httpserver.h"
#include "tests/agent/http/rawclient.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

QByteArray get()
{
    return "GET / HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
}

QByteArray postHead(qsizetype length)
{
    return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: "_ba + QByteArray::number(length) + "\r\n\r\n"_ba;
}

/// Times that a test can outlast, exact to a few milliseconds.
HttpLimits quick()
{
    return {.lingerTime = milliseconds(20), .sweepInterval = milliseconds(5)};
}

/// Answers requests at once, except those for /wait.
struct Desk {
    explicit Desk(const HttpLimits &limits)
        : server(
              [this](const HttpRequest &request, HttpResponder responder) {
                  if (request.path == u"/wait"_s)
                      waiting.append(responder);
                  else
                      responder.answer({.body = "ok"_ba});
              },
              limits),
          port(server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0))
    {
    }

    QList<HttpResponder> waiting;
    HttpServer server;
    quint16 port;
};

QByteArray waitRequest()
{
    return "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
}

} // namespace

class HttpLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsASilentConnection();
    void dropsAPeerThatDripsItsHeader();
    void dropsAPeerThatDripsItsBody();
    void answersForAHandlerThatForgets();
    void leavesAloneWhoIsBeingServed();
    void refusesA5MebibyteBodyWithoutReadingIt();
    void endsAnEndlessUploadEarly_data();
    void endsAnEndlessUploadEarly();
    void evictsTheOldestQuietConnection();
    void evictsASlowRequestWhenNobodyIsQuiet();
    void refusesANewConnectionWhenAllAreBusy();
    void refusesWhatWouldWaitTooLong();
    void boundsTheLargeBodiesAndLetsSmallOnesIn();
};

void HttpLimitsTest::dropsASilentConnection()
{
    HttpLimits limits = quick();
    limits.idleTime = milliseconds(30);
    Desk desk(limits);
    RawClient silent(desk.port);

    QTRY_VERIFY(silent.isClosed());
    QVERIFY(silent.received().isEmpty());
}

void HttpLimitsTest::dropsAPeerThatDripsItsHeader()
{
    HttpLimits limits = quick();
    limits.headerTime = milliseconds(40);
    Desk desk(limits);
    RawClient client(desk.port);
    client.send("GET / HTTP/1.1\r\nA: ");

    // Each byte is on time; together they are too late.
    QTRY_VERIFY((client.send("b"), client.statuses() == QList<int>{408}));

    QCOMPARE(desk.server.counters().tooSlow, 1U);
}

void HttpLimitsTest::dropsAPeerThatDripsItsBody()
{
    HttpLimits limits = quick();
    limits.bodyTime = milliseconds(40);
    Desk desk(limits);
    RawClient client(desk.port);
    client.send(postHead(100'000));

    QTRY_VERIFY((client.send("b"), client.statuses() == QList<int>{408}));

    QCOMPARE(desk.server.counters().tooSlow, 1U);
}

void HttpLimitsTest::answersForAHandlerThatForgets()
{
    HttpLimits limits = quick();
    limits.answerTime = milliseconds(30);
    Desk desk(limits);
    RawClient client(desk.port);
    client.send(waitRequest());

    QTRY_COMPARE(client.statuses(), QList<int>{503});

    QTRY_VERIFY(client.isClosed());
    QVERIFY(!desk.waiting.first().isOpen());
}

void HttpLimitsTest::leavesAloneWhoIsBeingServed()
{
    HttpLimits limits = quick();
    limits.idleTime = limits.headerTime = limits.bodyTime = milliseconds(10);
    Desk desk(limits);
    RawClient client(desk.port);
    client.send(waitRequest());
    QTRY_COMPARE(desk.waiting.size(), 1);

    for (int i = 0; i < 3; ++i) {
        RawClient silent(desk.port);
        QTRY_VERIFY(silent.isClosed());
    }
    desk.waiting.first().answer({.status = 201});

    QTRY_COMPARE(client.statuses(), QList<int>{201});
}

void HttpLimitsTest::refusesA5MebibyteBodyWithoutReadingIt()
{
    Desk desk(quick());
    RawClient client(desk.port);

    client.send(postHead(5 * 1024 * 1024));
    QTRY_COMPARE(client.statuses(), QList<int>{413});

    QVERIFY(desk.server.counters().bytesReceived < 200);
    QTRY_VERIFY(client.isClosed());
}

void HttpLimitsTest::endsAnEndlessUploadEarly_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("repeated");
    QTest::addColumn<int>("status");
    QTest::addColumn<quint64>("most");
    const QByteArray chunk = "4000\r\n"_ba + QByteArray(0x4000, 'c') + "\r\n"_ba;
    QTest::newRow("300 MB declared") << postHead(314'572'800) << QByteArray(16'384, 'b') << 413 << quint64(100'000);
    QTest::newRow("request line") << "GET /"_ba << QByteArray(16'384, 'a') << 414 << quint64(100'000);
    QTest::newRow("headers") << "GET / HTTP/1.1\r\n"_ba
                             << "A: bcd\r\n"_ba.repeated(2000) << 431 << quint64(100'000);
    QTest::newRow("chunks") << "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
                            << chunk.repeated(32) << 413 << quint64(4'900'000);
}

void HttpLimitsTest::endsAnEndlessUploadEarly()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, repeated);
    QFETCH(int, status);
    QFETCH(quint64, most);
    Desk desk(quick());
    RawClient client(desk.port);
    client.send(start);

    QTRY_VERIFY((client.send(repeated), client.isClosed()));

    QCOMPARE(client.statuses(), QList<int>{status});
    QVERIFY(desk.server.counters().bytesReceived < most);
}

void HttpLimitsTest::evictsTheOldestQuietConnection()
{
    HttpLimits limits = quick();
    limits.connections = 3;
    Desk desk(limits);
    RawClient busy(desk.port);
    busy.send(waitRequest());
    QTRY_COMPARE(desk.waiting.size(), 1);
    RawClient oldest(desk.port);
    QTRY_COMPARE(desk.server.connectionCount(), 2);
    RawClient younger(desk.port);
    QTRY_COMPARE(desk.server.connectionCount(), 3);
    younger.send(get());
    QTRY_COMPARE(younger.statuses(), QList<int>{200});

    RawClient newcomer(desk.port);
    newcomer.send(get());

    QTRY_COMPARE(newcomer.statuses(), QList<int>{200});
    QTRY_VERIFY(oldest.isClosed());
    QVERIFY(busy.isConnected() && younger.isConnected());
    QCOMPARE(desk.server.counters().evicted, 1U);
}

void HttpLimitsTest::evictsASlowRequestWhenNobodyIsQuiet()
{
    HttpLimits limits = quick();
    limits.connections = 1;
    limits.slowAfter = milliseconds(0);
    Desk desk(limits);
    RawClient slow(desk.port);
    slow.send("GET / HT");
    QTRY_VERIFY(desk.server.counters().bytesReceived > 0);

    RawClient newcomer(desk.port);
    newcomer.send(get());

    QTRY_COMPARE(newcomer.statuses(), QList<int>{200});
    QTRY_VERIFY(slow.isClosed());
}

void HttpLimitsTest::refusesANewConnectionWhenAllAreBusy()
{
    HttpLimits limits = quick();
    limits.connections = 1;
    Desk desk(limits);
    RawClient busy(desk.port);
    busy.send(waitRequest());
    QTRY_COMPARE(desk.waiting.size(), 1);

    RawClient newcomer(desk.port);

    QTRY_VERIFY(newcomer.isClosed());
    QCOMPARE(newcomer.statuses(), QList<int>{503});
    desk.waiting.first().answer({});
    QTRY_COMPARE(busy.statuses(), QList<int>{200});
}

void HttpLimitsTest::refusesWhatWouldWaitTooLong()
{
    HttpLimits limits = quick();
    limits.waitingAnswers = 1;
    Desk desk(limits);
    RawClient first(desk.port);
    first.send(waitRequest());
    QTRY_COMPARE(desk.waiting.size(), 1);

    RawClient second(desk.port);
    second.send(get());
    QTRY_COMPARE(second.statuses(), QList<int>{503});
    QVERIFY(second.received().contains("Retry-After: "));
    desk.waiting.first().answer({});
    QTRY_COMPARE(first.statuses(), QList<int>{200});
    second.send(get());

    QTRY_COMPARE(second.statuses(), (QList<int>{503, 200}));
}

void HttpLimitsTest::boundsTheLargeBodiesAndLetsSmallOnesIn()
{
    HttpLimits limits = quick();
    limits.smallBodyBytes = 1'000;
    limits.bodiesInFlightBytes = 150'000;
    Desk desk(limits);
    RawClient first(desk.port);
    first.send(postHead(200'000) + QByteArray(100'000, 'b'));
    QTRY_VERIFY(desk.server.counters().bytesReceived > 100'000);

    RawClient second(desk.port);
    second.send(postHead(100'000) + QByteArray(100'000, 'b'));
    QTRY_COMPARE(second.statuses(), QList<int>{503});
    RawClient small(desk.port);
    small.send(postHead(900) + QByteArray(900, 'b'));
    QTRY_COMPARE(small.statuses(), QList<int>{200});
    first.hangUp();
    QTRY_VERIFY(desk.server.connectionCount() <= 2);
    RawClient third(desk.port);
    third.send(postHead(100'000) + QByteArray(100'000, 'b'));

    QTRY_COMPARE(third.statuses(), QList<int>{200});
}

QTEST_GUILESS_MAIN(HttpLimitsTest)
#include "tst_httplimits.moc"
