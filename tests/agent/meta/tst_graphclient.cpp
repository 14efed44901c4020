#include "agent/meta/graphclient.h"
#include "tests/agent/meta/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Both values are those of Meta's example of an appsecret_proof in our notes.
const QByteArray kToken = "EAAtoken"_ba;
const QByteArray kProof = "9f9f0867bc3df2d00cecd6aa6fb78e65b64c050401bd6ec5b84d98503d443d34"_ba;
const QByteArray kSuccess = "{\"recipient_id\":\"24\",\"message_id\":\"m_1\"}"_ba;

QByteArray errorBody(const QByteArray &members)
{
    return "{\"error\":{\"message\":\"(#10) no\",\"type\":\"OAuthException\"," + members + ",\"fbtrace_id\":\"AbC\"}}";
}

QByteArray firstLine(const QByteArray &request)
{
    return request.left(request.indexOf("\r\n"));
}

} // namespace

class GraphClientTest : public QObject
{
    Q_OBJECT

    using Behaviour = ScriptedServer::Behaviour;

    /// Waits for the answer of one POST.
    Result<GraphReply> ask(GraphClient &client)
    {
        const Async<GraphReply> future = client.post(u"100200/messages"_s, {{u"text"_s, u"أهلا"_s}});
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return fail(ErrorCode::Internal, u"the call never ended"_s);
        return future.resultCount() > 0 ? future.resultAt(0) : fail(ErrorCode::Cancelled, {});
    }

    [[nodiscard]] GraphConfig config() const { return {.baseUrl = m_server->url(), .version = u"v26.0"_s}; }

    [[nodiscard]] static GraphCredentials credentials() { return {.accessToken = kToken, .appSecret = "app-secret"}; }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }

    void sendsTheTokenInTheHeaderTheProofInTheAddressAndJsonInTheBody()
    {
        m_server->answerWith(200, kSuccess);
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(reply);
        QCOMPARE(reply->httpStatus, 200);
        QCOMPARE(reply->body.value("message_id"_L1).toString(), u"m_1"_s);
        const QByteArray request = m_server->requests().value(0);
        QCOMPARE(firstLine(request), "POST /v26.0/100200/messages?appsecret_proof=" + kProof + " HTTP/1.1");
        QVERIFY(request.contains("\r\nAuthorization: Bearer EAAtoken\r\n"));
        QVERIFY(request.contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(request.endsWith("{\"text\":\"أهلا\"}"));
    }

    void aGetCarriesItsQueryBesideTheProof()
    {
        m_server->answerWith(200, "{\"data\":[]}");
        GraphClient client(m_network, config(), credentials());
        QUrlQuery query;
        query.addQueryItem(u"fields"_s, u"id,name"_s);

        const Async<GraphReply> future = client.get(u"me"_s, query);

        QTRY_VERIFY(future.isFinished());
        QCOMPARE(firstLine(m_server->requests().value(0)),
                 "GET /v26.0/me?fields=id,name&appsecret_proof=" + kProof + " HTTP/1.1");
    }

    void graphsOwnErrorIsReadWithBothCodes()
    {
        m_server->answerWith(400, errorBody("\"code\":10,\"error_subcode\":2018278"));
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(reply && reply->error);
        QCOMPARE(reply->error->httpStatus, 400);
        QCOMPARE(reply->error->code, 10);
        QCOMPARE(reply->error->subcode, 2018278);
        QCOMPARE(reply->error->traceId, u"AbC"_s);
    }

    void aTokenThatMetaQuotesIsTakenOutOfTheMessage()
    {
        m_server->answerWith(400, "{\"error\":{\"message\":\"Malformed access token "
                                  "EAAGm0PX4ZCpsBAKZBsecretsecretsecret\",\"code\":190}}");
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(reply && reply->error);
        QCOMPARE(reply->error->message, u"Malformed access token (token)"_s);
    }

    void aRefusedTokenIsRememberedUntilItIsReplaced()
    {
        m_server->answerWith(401, errorBody("\"code\":190,\"error_subcode\":463"));
        GraphClient client(m_network, config(), credentials());

        (void)ask(client); // only its effect on the client matters
        QVERIFY(client.isTokenRefused());
        client.setAccessToken("EAAother");
        QVERIFY(!client.isTokenRefused());

        m_server->answerWith(200, kSuccess);
        QVERIFY(ask(client));
        QVERIFY(m_server->requests().constLast().contains("Bearer EAAother\r\n"));
        QVERIFY(!m_server->requests().constLast().contains(kProof));
    }

    void aPageOfAGatewayIsAnAnswerWithoutBody()
    {
        m_server->answerWith(502, "<html><h1>Bad Gateway</h1></html>");
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(reply);
        QCOMPARE(reply->httpStatus, 502);
        QVERIFY(reply->body.isEmpty());
        QVERIFY(!reply->error);
    }

    void halfAnAnswerLeavesTheOutcomeUnknown()
    {
        m_server->play(Behaviour::Answer, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"recipient_id\":");
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Timeout);
    }

    void aConnectionClosedAfterTheRequestIsUnknownAndNeverRepeated()
    {
        m_server->play(Behaviour::CloseWithoutAnswer);
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Timeout);
        m_server->answerWith(200, kSuccess);
        QVERIFY(ask(client));
        QCOMPARE(m_server->requests().size(), 2); // a repetition would have come before the second call
    }

    void nobodyListeningMeansNotSent()
    {
        m_server->stop();
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Network);
    }

    void aConnectionClosedUnreadIsNeverTakenForDelivered()
    {
        m_server->play(Behaviour::CloseUnread);
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply);
        QVERIFY(m_server->requests().isEmpty());
    }

    void aHangingServerEndsAsUnknownInTime()
    {
        m_server->play(Behaviour::Hang);
        GraphClient client(m_network, config(), credentials());
        client.setTimeout(150ms);

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Timeout);
    }

    void aDrippingAnswerEndsAtTheSameDeadline()
    {
        m_server->play(Behaviour::Drip, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{");
        GraphClient client(m_network, config(), credentials());
        client.setTimeout(150ms);

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Timeout);
    }

    void anEndlessAnswerIsCutOff()
    {
        m_server->answerWith(200, QByteArray(3 * 1024 * 1024, ' '));
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply);
        QCOMPARE(reply.error().detail, u"the answer is too large"_s);
    }

    void aRedirectIsNeitherFollowedNorTakenForSuccess_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("found") << 302;
        QTest::newRow("temporary, with the same method") << 307;
        QTest::newRow("permanent, with the same method") << 308;
    }

    void aRedirectIsNeitherFollowedNorTakenForSuccess()
    {
        QFETCH(const int, status);
        ScriptedServer elsewhere;
        m_server->answerWith(status, "", "Location: " + elsewhere.url().toEncoded() + "/v26.0/steal\r\n");
        GraphClient client(m_network, config(), credentials());

        const Result<GraphReply> reply = ask(client);

        QVERIFY(!reply || reply->httpStatus == status);
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aNearlyReachedLimitAsksForAPause()
    {
        m_server->answerWith(200, kSuccess,
                             "X-Business-Use-Case-Usage: {\"1\":[{\"type\":\"messenger\",\"call_count\":97,"
                             "\"estimated_time_to_regain_access\":7}]}\r\n");
        GraphClient client(m_network, config(), credentials());

        QVERIFY(ask(client));

        QCOMPARE(client.usage().pace, UsageAdvice::Pace::Stop);
        QVERIFY(client.pauseLeft() > 6min && client.pauseLeft() <= 7min);
    }

    void aClientThatGoesAwayCancelsItsCalls()
    {
        m_server->play(Behaviour::Hang);
        auto client = std::make_unique<GraphClient>(m_network, config(), credentials());
        const Async<GraphReply> future = client->post(u"1/messages"_s, {});

        client.reset();

        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_GUILESS_MAIN(GraphClientTest)
#include "tst_graphclient.moc"
