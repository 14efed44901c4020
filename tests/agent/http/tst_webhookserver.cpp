#include "agent/http/webhookserver.h"
#include "tests/agent/http/rawclient.h"
#include "tests/agent/http/webhookpeers.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray request(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return line + " HTTP/1.1\r\nHost: shop.example\r\n"_ba + headers + "\r\n"_ba + body;
}

QByteArray post(const QByteArray &body, const QByteArray &signature)
{
    return request("POST /webhook/tiny"_ba,
                   "X-Hub-Signature-256: "_ba + signature + "\r\nContent-Length: "_ba +
                       QByteArray::number(body.size()) + "\r\n"_ba,
                   body);
}

QByteArray signedPost(const QByteArray &body)
{
    return post(body, TinyChannel::signatureOf(body));
}

struct Door {
    Door()
    {
        auto owned = std::make_unique<TinyChannel>();
        channel = owned.get();
        channels.push_back(std::move(owned));
        server = std::make_unique<WebhookServer>(
            WebhookServer::Surroundings{.channels = channels, .sink = sink, .clock = clock, .health = {}},
            HttpLimits{.lingerTime = std::chrono::milliseconds(5), .sweepInterval = std::chrono::milliseconds(5)});
        port = server->start(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    std::vector<std::unique_ptr<Channel>> channels;
    TinyChannel *channel = nullptr;
    SlowSink sink;
    SystemClock clock;
    std::unique_ptr<WebhookServer> server;
    quint16 port = 0;
};

} // namespace

class WebhookServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echoesTheChallengeExactly();
    void refusesAChallengeWithTheWrongToken();
    void acknowledgesOnlyAfterTheSinkHasKeptIt();
    void asksToComeAgainWhenTheStoreFails_data();
    void asksToComeAgainWhenTheStoreFails();
    void keepsWhatItCannotReadAndAcknowledges();
    void refusesWhatIsNotSigned_data();
    void refusesWhatIsNotSigned();
    void refusesAnUnsignedBodyWithoutReadingIt();
    void checksAForgeryOnceAndHangsUp();
    void saysNothingAboutTheBodyInTheLog();
    void answersOnlyOnItsPaths_data();
    void answersOnlyOnItsPaths();
    void reportsHealthWithoutSecrets();
    void survivesASenderThatLeavesBeforeTheCommit();
    void finishesTheOwedAnswerOnClose();
};

void WebhookServerTest::echoesTheChallengeExactly()
{
    Door door;
    RawClient client(door.port);

    client.send(request("GET /webhook/tiny?hub.mode=subscribe&hub.verify_token=open+sesame&hub.challenge=11%2B58"_ba));

    QTRY_COMPARE(client.statuses(), QList<int>{200});
    QVERIFY(client.received().contains("Content-Type: text/plain"));
    QVERIFY(client.received().endsWith("\r\n\r\n11+58"));
    QCOMPARE(door.server->counters().challengesPassed, 1U);
}

void WebhookServerTest::refusesAChallengeWithTheWrongToken()
{
    Door door;
    RawClient client(door.port);

    client.send(request("GET /webhook/tiny?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1158"_ba));

    QTRY_COMPARE(client.statuses(), QList<int>{403});
    QVERIFY(!client.received().contains("1158"));
}

void WebhookServerTest::acknowledgesOnlyAfterTheSinkHasKeptIt()
{
    Door door;
    RawClient client(door.port);
    client.send(signedPost("{ \"a\": 1 }"_ba));
    QTRY_COMPARE(door.sink.kept.size(), 1);
    QCOMPARE(door.sink.kept.first().body, "{ \"a\": 1 }"_ba);
    QCOMPARE(door.sink.kept.first().channel, ChannelKind(u"tiny"_s));
    QCOMPARE(door.sink.kept.first().events, 1);
    RawClient later(door.port);
    later.send(request("GET /health"_ba));
    QTRY_COMPARE(later.statuses(), QList<int>{200});
    QVERIFY(client.received().isEmpty());

    door.sink.kept.first().answer.give({});

    QTRY_COMPARE(client.statuses(), QList<int>{200});
    QCOMPARE(door.server->counters().stored, 1U);
}

void WebhookServerTest::asksToComeAgainWhenTheStoreFails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("events") << "{}"_ba;
    QTest::newRow("unreadable") << "[}"_ba;
}

void WebhookServerTest::asksToComeAgainWhenTheStoreFails()
{
    QFETCH(QByteArray, body);
    Door door;
    RawClient client(door.port);
    client.send(signedPost(body));
    QTRY_COMPARE(door.sink.kept.size(), 1);

    door.sink.kept.first().answer.give(fail(ErrorCode::StorageFull, u"disk full"_s));

    QTRY_COMPARE(client.statuses(), QList<int>{503});
    QVERIFY(client.received().contains("Retry-After: 2\r\n"));
    QCOMPARE(door.server->counters().notStored, 1U);
}

void WebhookServerTest::keepsWhatItCannotReadAndAcknowledges()
{
    Door door;
    RawClient client(door.port);
    client.send(signedPost("not json"_ba));
    QTRY_COMPARE(door.sink.kept.size(), 1);
    QCOMPARE(door.sink.kept.first().why->code, ErrorCode::InvalidPayload);
    QCOMPARE(door.sink.kept.first().body, "not json"_ba);

    door.sink.kept.first().answer.give({});

    QTRY_COMPARE(client.statuses(), QList<int>{200});
    QCOMPARE(door.server->counters().quarantined, 1U);
}

void WebhookServerTest::refusesWhatIsNotSigned_data()
{
    const QByteArray body = "{}"_ba;
    const QByteArray right = TinyChannel::signatureOf(body);
    const QByteArray length = "Content-Length: 2\r\n"_ba;
    const QByteArray line = "POST /webhook/tiny"_ba;
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no signature") << request(line, length, body);
    QTest::newRow("no signature, no body") << request(line);
    QTest::newRow("wrong signature") << post(body, TinyChannel::signatureOf("longer"_ba));
    QTest::newRow("short signature") << post(body, "sha256=00"_ba);
    QTest::newRow("old header") << request(line, "X-Hub-Signature: "_ba + right + "\r\n"_ba + length, body);
    QTest::newRow("two signatures") << request(
        line, QByteArray("X-Hub-Signature-256: "_ba + right + "\r\n"_ba).repeated(2) + length, body);
    QTest::newRow("signature in a trailer") << request(
        line, "Transfer-Encoding: chunked\r\n"_ba, "2\r\n{}\r\n0\r\nX-Hub-Signature-256: "_ba + right + "\r\n\r\n"_ba);
}

void WebhookServerTest::refusesWhatIsNotSigned()
{
    QFETCH(QByteArray, bytes);
    Door door;
    RawClient client(door.port);

    client.send(bytes);

    QTRY_COMPARE(client.statuses(), QList<int>{401});
    QTRY_VERIFY(client.isClosed());
    QVERIFY(door.sink.kept.isEmpty());
    QCOMPARE(door.channel->parses, 0);
    QCOMPARE(door.server->counters().unsignedPosts + door.server->counters().forgedPosts, 1U);
}

void WebhookServerTest::refusesAnUnsignedBodyWithoutReadingIt()
{
    Door door;
    RawClient client(door.port);

    client.send(request("POST /webhook/tiny"_ba, "Content-Length: 4000000\r\n"_ba));

    QTRY_COMPARE(client.statuses(), QList<int>{401});
    QCOMPARE(door.channel->signatureChecks, 0);
}

void WebhookServerTest::checksAForgeryOnceAndHangsUp()
{
    Door door;
    RawClient client(door.port);

    client.send(post("{}"_ba, TinyChannel::signatureOf("longer"_ba)).repeated(50));

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QList<int>{401});
    QCOMPARE(door.channel->signatureChecks, 1);
    QCOMPARE(door.server->counters().forgedPosts, 1U);
}

void WebhookServerTest::saysNothingAboutTheBodyInTheLog()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // one line for all three, and only this one
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^refused 1 request\\(s\\), last one for \"tiny\""_s));
    Door door;

    for (int i = 0; i < 3; ++i) {
        RawClient client(door.port);
        client.send(post("{\"text\":\"hello\"}"_ba, TinyChannel::signatureOf("longer"_ba)));
        QTRY_COMPARE(client.statuses(), QList<int>{401});
    }

    QCOMPARE(door.server->counters().forgedPosts, 3U);
}

void WebhookServerTest::answersOnlyOnItsPaths_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("root") << "GET /"_ba << 404;
    QTest::newRow("unknown channel") << "POST /webhook/fax"_ba << 404;
    QTest::newRow("no channel") << "GET /webhook/"_ba << 404;
    QTest::newRow("below a channel") << "GET /webhook/tiny/x"_ba << 404;
    QTest::newRow("trailing slash") << "GET /webhook/tiny/"_ba << 404;
    QTest::newRow("way up") << "GET /webhook/../health"_ba << 404;
    QTest::newRow("put") << "PUT /webhook/tiny"_ba << 405;
    QTest::newRow("delete health") << "DELETE /health"_ba << 405;
    QTest::newRow("post health") << "POST /health"_ba << 405;
    QTest::newRow("health") << "GET /health"_ba << 200;
}

void WebhookServerTest::answersOnlyOnItsPaths()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    Door door;
    RawClient client(door.port);

    client.send(request(line));

    QTRY_COMPARE(client.statuses(), QList<int>{status});
}

void WebhookServerTest::reportsHealthWithoutSecrets()
{
    Door door;
    RawClient client(door.port);

    client.send(request("GET /health"_ba));

    QTRY_VERIFY(client.received().endsWith("\r\n\r\n{\"status\":\"ok\"}"));
}

void WebhookServerTest::survivesASenderThatLeavesBeforeTheCommit()
{
    Door door;
    RawClient client(door.port);
    client.send(signedPost("{}"_ba));
    QTRY_COMPARE(door.sink.kept.size(), 1);

    client.hangUp();
    QTRY_COMPARE(door.server->httpCounters().goneBeforeAnswer, 1U);
    door.sink.kept.first().answer.give({});

    QTRY_COMPARE(door.server->counters().stored, 1U);
}

void WebhookServerTest::finishesTheOwedAnswerOnClose()
{
    Door door;
    QSignalSpy drained(door.server.get(), &WebhookServer::drained);
    RawClient client(door.port);
    client.send(signedPost("{}"_ba));
    QTRY_COMPARE(door.sink.kept.size(), 1);

    door.server->close();
    door.sink.kept.first().answer.give({});

    QTRY_COMPARE(client.statuses(), QList<int>{200});
    QTRY_COMPARE(drained.count(), 1);
}

QTEST_GUILESS_MAIN(WebhookServerTest)
#include "tst_webhookserver.moc"
