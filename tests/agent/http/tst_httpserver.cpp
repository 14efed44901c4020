#include "tests/agent/http/httpdesk.h"
#include "tests/agent/http/httpprobes.h"
#include "tests/agent/http/rawclient.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersMalformedRequestsAndCloses_data();
    void answersMalformedRequestsAndCloses();
    void answersUnusualRequestsFedByteByByte_data();
    void answersUnusualRequestsFedByteByByte();
    void answersPipelinedRequestsInOrder();
    void readsNothingWhileAnAnswerIsPending();
    void saysContinueWhenAsked();
    void saysNothingToAPeerThatSendsAnyway();
    void keepsTheConnectionOpenUnlessTold_data();
    void keepsTheConnectionOpenUnlessTold();
    void refusesBeforeTheBodyWhenTheGateSaysSo();
    void restsWithoutConnections();
    void startsOnAFreePortAndReportsABusyOne();
};

void HttpServerTest::answersMalformedRequestsAndCloses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    for (const HttpProbe &probe : malformedProbes())
        QTest::newRow(probe.name) << probe.bytes << probe.status;
}

void HttpServerTest::answersMalformedRequestsAndCloses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpDesk desk({.lingerTime = std::chrono::milliseconds(1), .sweepInterval = std::chrono::milliseconds(5)});
    RawClient client(desk.port);

    client.send(bytes);

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QList<int>{status});
    QVERIFY(desk.requests.isEmpty());
    QTRY_COMPARE(desk.server.connectionCount(), 0);
}

void HttpServerTest::answersUnusualRequestsFedByteByByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const HttpProbe &probe : correctProbes())
        QTest::newRow(probe.name) << probe.bytes;
}

void HttpServerTest::answersUnusualRequestsFedByteByByte()
{
    QFETCH(QByteArray, bytes);
    HttpDesk desk;
    desk.answersAtOnce = true;
    RawClient client(desk.port);

    client.sendSlowly(bytes);

    QTRY_COMPARE(client.statuses(), QList<int>{200});
    QCOMPARE(desk.requests.size(), 1);
    QCOMPARE(desk.requests.first().body.isEmpty(), !bytes.contains("lo"));
}

void HttpServerTest::answersPipelinedRequestsInOrder()
{
    HttpDesk desk;
    RawClient client(desk.port);
    client.send(httpGet("/1") + httpGet("/2") + httpGet("/3"));

    for (int i = 1; i <= 3; ++i) {
        const QString path = u"/%1"_s.arg(i);
        QTRY_COMPARE(desk.paths().value(0), path);
        RawClient later(desk.port);
        later.send(httpGet("/later"));
        QTRY_COMPARE(desk.paths(), (QStringList{path, u"/later"_s})); // the next one could have slipped in by now
        desk.requests.clear();
        const HttpResponder owed = desk.responders.takeFirst();
        desk.responders.takeFirst().answer({});
        owed.answer({.body = path.toLatin1()}); // brings the next one
    }

    QTRY_COMPARE(client.statuses().size(), 3);
    const QByteArray all = client.received();
    QVERIFY(all.indexOf("/1") < all.indexOf("/2") && all.indexOf("/2") < all.indexOf("/3"));
}

void HttpServerTest::readsNothingWhileAnAnswerIsPending()
{
    HttpDesk desk;
    RawClient client(desk.port);
    client.send(httpGet("/1"));
    QTRY_COMPARE(desk.requests.size(), 1);
    const quint64 before = desk.server.counters().bytesReceived;

    client.send(QByteArray(1'000'000, 'x'));
    RawClient later(desk.port);
    later.send(httpGet("/later"));

    QTRY_COMPARE(desk.paths(), (QStringList{u"/1"_s, u"/later"_s}));
    QCOMPARE(desk.server.counters().bytesReceived, before + quint64(httpGet("/later").size()));
}

void HttpServerTest::saysContinueWhenAsked()
{
    HttpDesk desk;
    desk.answersAtOnce = true;
    RawClient client(desk.port);

    client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QTRY_COMPARE(client.received(), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
    client.send("hello");

    QTRY_COMPARE(client.statuses(), (QList<int>{100, 200}));
    QVERIFY(client.received().endsWith("hello"));
}

void HttpServerTest::saysNothingToAPeerThatSendsAnyway()
{
    HttpDesk desk;
    desk.answersAtOnce = true;
    RawClient client(desk.port);

    client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello");

    QTRY_COMPARE(client.statuses(), QList<int>{200});
}

void HttpServerTest::keepsTheConnectionOpenUnlessTold_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("staysOpen");
    QTest::newRow("1.1") << httpGet("/") << true;
    QTest::newRow("1.1 with close") << "GET / HTTP/1.1\r\nHost: x\r\nConnection: x, Close\r\n\r\n"_ba << false;
    QTest::newRow("1.0") << "GET / HTTP/1.0\r\n\r\n"_ba << false;
}

void HttpServerTest::keepsTheConnectionOpenUnlessTold()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, staysOpen);
    HttpDesk desk;
    desk.answersAtOnce = true;
    RawClient client(desk.port);

    client.send(request);
    QTRY_COMPARE(client.statuses(), QList<int>{200});

    if (staysOpen) {
        client.send(request);
        QTRY_COMPARE(client.statuses(), (QList<int>{200, 200}));
    } else {
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().contains("Connection: close\r\n"));
    }
}

void HttpServerTest::refusesBeforeTheBodyWhenTheGateSaysSo()
{
    HttpDesk desk({.lingerTime = std::chrono::milliseconds(1), .sweepInterval = std::chrono::milliseconds(5)});
    desk.server.setGate([](const HttpRequest &) { return HttpResponse{.status = 401}; });
    RawClient client(desk.port);

    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\nhello");

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QList<int>{401});
    QVERIFY(desk.requests.isEmpty());
}

void HttpServerTest::startsOnAFreePortAndReportsABusyOne()
{
    HttpDesk desk;
    QVERIFY(desk.port != 0);
    HttpServer second([](const HttpRequest &, const HttpResponder &) {});

    const Result<quint16> result = second.listen(QHostAddress(QHostAddress::LocalHost), desk.port);

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Network);
}

void HttpServerTest::restsWithoutConnections()
{
    HttpDesk desk({.sweepInterval = std::chrono::milliseconds(5)});
    const QTimer *sweep = desk.server.findChild<QTimer *>();
    QVERIFY(sweep);
    QVERIFY(!sweep->isActive());
    {
        RawClient client(desk.port);
        QTRY_VERIFY(sweep->isActive());
    }

    QTRY_VERIFY(!sweep->isActive());
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
