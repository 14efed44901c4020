#include "tests/agent/http/httpdesk.h"
#include "tests/agent/http/rawclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class HttpResponderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesAPeerThatHangsUpBeforeTheAnswer();
    void ignoresASecondAnswer();
    void streamsInChunks();
    void sendsPartOfABodyAndHangsUp();
    void abortsWithoutAWord();
    void letsOwedAnswersLeaveOnClose();
};

void HttpResponderTest::survivesAPeerThatHangsUpBeforeTheAnswer()
{
    HttpDesk desk;
    RawClient client(desk.port);
    client.send(httpGet("/") + httpGet("/2"));
    QTRY_COMPARE(desk.requests.size(), 1);
    QVERIFY(desk.responders.first().isOpen());

    client.hangUp();
    QTRY_COMPARE(desk.server.connectionCount(), 0);
    QCOMPARE(desk.server.counters().goneBeforeAnswer, 1U);
    desk.responders.first().answer({.body = "too late"_ba});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desk.responders.first().answer({.body = "later still"_ba});
    desk.responders.first().abort();

    QVERIFY(!desk.responders.first().isOpen());
    QCOMPARE(desk.server.counters().answers, 0U);
}

void HttpResponderTest::ignoresASecondAnswer()
{
    HttpDesk desk;
    RawClient client(desk.port);
    client.send(httpGet("/1") + httpGet("/2"));
    QTRY_COMPARE(desk.requests.size(), 1);

    desk.responders.first().answer({.status = 201});
    QTRY_COMPARE(desk.requests.size(), 2);
    desk.responders.first().answer({.status = 202});
    desk.responders.last().answer({.status = 204});

    QTRY_COMPARE(client.statuses(), (QList<int>{201, 204}));
}

void HttpResponderTest::streamsInChunks()
{
    HttpDesk desk;
    RawClient client(desk.port);
    client.send(httpGet("/stream"));
    QTRY_COMPARE(desk.requests.size(), 1);

    const HttpResponder responder = desk.responders.first();
    responder.beginStream({.contentType = "text/event-stream"_ba, .body = "data: 1\n\n"_ba});
    QTRY_VERIFY(client.received().endsWith("9\r\ndata: 1\n\n\r\n"));
    responder.write("data: 2\n\n");
    responder.finish();
    client.send(httpGet("/after"));

    QTRY_COMPARE(desk.requests.size(), 2);
    QVERIFY(client.received().contains("Transfer-Encoding: chunked\r\n"));
    QVERIFY(client.received().endsWith("9\r\ndata: 2\n\n\r\n0\r\n\r\n"));
}

void HttpResponderTest::sendsPartOfABodyAndHangsUp()
{
    HttpDesk desk;
    RawClient client(desk.port);
    client.send(httpGet("/"));
    QTRY_COMPARE(desk.requests.size(), 1);

    desk.responders.first().answerPartly({.body = "hello world"_ba}, 5);

    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received().contains("Content-Length: 11\r\n"));
    QVERIFY(client.received().endsWith("\r\n\r\nhello"));
}

void HttpResponderTest::abortsWithoutAWord()
{
    HttpDesk desk;
    RawClient client(desk.port);
    client.send(httpGet("/"));
    QTRY_COMPARE(desk.requests.size(), 1);

    desk.responders.first().abort();

    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received().isEmpty());
}

void HttpResponderTest::letsOwedAnswersLeaveOnClose()
{
    HttpDesk desk;
    RawClient waiting(desk.port);
    RawClient quiet(desk.port);
    waiting.send(httpGet("/"));
    QTRY_COMPARE(desk.requests.size(), 1);
    QTRY_COMPARE(desk.server.connectionCount(), 2);
    QSignalSpy drained(&desk.server, &HttpServer::drained);

    desk.server.close();
    QTRY_VERIFY(quiet.isClosed());
    QCOMPARE(drained.count(), 0);
    desk.responders.first().answer({.body = "done"_ba});

    QTRY_COMPARE(drained.count(), 1);
    QTRY_VERIFY(waiting.isClosed());
    QVERIFY(waiting.received().endsWith("done"));
}

QTEST_GUILESS_MAIN(HttpResponderTest)
#include "tst_httpresponder.moc"
