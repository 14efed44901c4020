#include "agent/http/httpserver.h"
#include "tests/sim/fuzz.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/simulator.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An agent that only takes webhooks in; answers the first `refusals` posts with 503.
struct Door {
    explicit Door(const QString &secret) : key(secret.toUtf8())
    {
        const Result<quint16> port = server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        origin = QUrl(u"http://127.0.0.1:%1"_s.arg(port.value_or(0)));
    }

    void serve(const HttpRequest &request, const HttpResponder &responder)
    {
        HttpResponse response;
        if (request.method == "GET") {
            response.body = request.query.queryItemValue(u"hub.challenge"_s).toLatin1();
            ++handshakes;
        } else if (refusals > 0) {
            --refusals;
            response.status = 503;
        } else {
            const QByteArray mac = QMessageAuthenticationCode::hash(request.body, key, QCryptographicHash::Sha256);
            signaturesOk =
                signaturesOk && request.headers.value("x-hub-signature-256") == QByteArray("sha256=" + mac.toHex());
            bodies.append(request.body);
        }
        responder.answer(response);
    }

    [[nodiscard]] qsizetype count(const QByteArray &part) const
    {
        return std::count_if(bodies.begin(), bodies.end(), [&](const QByteArray &body) { return body.contains(part); });
    }

    QByteArray key;
    HttpServer server{
        [this](const HttpRequest &request, const HttpResponder &responder) { serve(request, responder); }};
    QUrl origin;
    QByteArrayList bodies;
    int handshakes = 0;
    int refusals = 0;
    bool signaturesOk = true;
};

struct Stage {
    Stage()
    {
        ready = simulator.start();
        simulator.poster().setTarget(door.origin, 1);
        (void)simulator.run({{"do"_L1, "pace"_L1}, {"reads"_L1, 100}, {"speed"_L1, 1000}});
    }

    QNetworkReply *post(const QString &url, const QString &token, const QJsonObject &body)
    {
        QNetworkRequest request{QUrl(url)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        return network.post(request, QJsonDocument(body).toJson());
    }

    QNetworkReply *whatsApp(const QString &text)
    {
        const Credentials &account = simulator.account();
        return post(simulator.addresses().graph + u"/v26.0/" + account.phoneNumberId + u"/messages",
                    account.whatsAppToken,
                    {{"messaging_product"_L1, "whatsapp"_L1},
                     {"to"_L1, "+201000000001"_L1},
                     {"type"_L1, "text"_L1},
                     {"text"_L1, QJsonObject{{"body"_L1, text}}},
                     {"biz_opaque_callback_data"_L1, "local-9"_L1}});
    }

    SystemClock clock;
    Simulator simulator{SimOptions{}, clock};
    Door door{simulator.account().appSecret};
    QNetworkAccessManager network;
    bool ready = false;
};

int statusOf(QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

const QJsonObject kHello{{"do"_L1, "wa.text"_L1},
                         {"actor"_L1, "C1"_L1},
                         {"wa"_L1, "201000000001"_L1},
                         {"name"_L1, u"أحمد"_s},
                         {"text"_L1, u"بكام؟"_s}};

} // namespace

class TestSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesTheDoorOnceBeforeTheFirstPost()
    {
        Stage world;
        QVERIFY(world.ready);
        QVERIFY(world.simulator.run(kHello).value("ok"_L1).toBool());
        QVERIFY(world.simulator.run(kHello).value("ok"_L1).toBool());
        QTRY_COMPARE(world.door.bodies.size(), 2);
        QCOMPARE(world.door.handshakes, 1);
        QVERIFY(world.door.signaturesOk);
        QVERIFY(world.door.bodies.first().contains("\\u0628\\u0643\\u0627\\u0645"));
    }

    void postsStatusesOfAnAcceptedSend()
    {
        Stage world;
        (void)world.simulator.run(kHello);
        QNetworkReply *reply = world.whatsApp(u"أهلا"_s);
        QTRY_COMPARE(statusOf(reply), 200);
        QTRY_COMPARE(world.door.count("local-9"), 3);
        QVERIFY(world.door.signaturesOk);
        QCOMPARE(world.simulator.state().value("sent"_L1).toObject().value("to"_L1).toObject().value("C1"_L1).toInt(),
                 1);
    }

    void postsAgainUntilTheDoorSays200()
    {
        Stage world;
        world.door.refusals = 2;
        (void)world.simulator.run(kHello);
        QTRY_COMPARE(world.door.bodies.size(), 1);
        QCOMPARE(world.simulator.journal().count(u"postFailed"_s), 2);
    }

    void keepsWebhooksWhileTheTunnelIsDown()
    {
        Stage world;
        (void)world.simulator.run({{"do"_L1, "tunnel.down"_L1}});
        for (int i = 0; i < 14; ++i)
            (void)world.simulator.run(kHello);
        QCOMPARE(world.simulator.poster().pending(), 14);
        (void)world.simulator.run({{"do"_L1, "tunnel.up"_L1}});
        QTRY_COMPARE(world.door.bodies.size(), 14);
    }

    void postsTheSameBodyAgainAndReversesOrder()
    {
        Stage world;
        (void)world.simulator.run(kHello);
        (void)world.simulator.run({{"do"_L1, "dup"_L1}, {"times"_L1, 2}});
        QTRY_COMPARE(world.door.bodies.size(), 3);
        QCOMPARE(world.door.bodies.at(1), world.door.bodies.at(0));
        (void)world.simulator.run({{"do"_L1, "reorder"_L1}, {"count"_L1, 2}});
        for (const QString &text : {u"one"_s, u"two"_s}) {
            QJsonObject verb = kHello;
            verb.insert("text"_L1, text);
            (void)world.simulator.run(verb);
        }
        QTRY_COMPARE(world.door.bodies.size(), 5);
        QVERIFY(world.door.bodies.at(3).contains("two"));
        QVERIFY(world.door.bodies.at(4).contains("one"));
    }

    void cutsTheConnectionAfterAccepting()
    {
        Stage world;
        (void)world.simulator.run(kHello);
        (void)world.simulator.run({{"do"_L1, "cut"_L1}, {"when"_L1, "after"_L1}});
        // A bare socket: QNetworkAccessManager would quietly send the request a second time.
        const Credentials &account = world.simulator.account();
        const QByteArray body = R"({"messaging_product":"whatsapp","to":"+201000000001","type":"text",)"
                                R"("text":{"body":"x"},"biz_opaque_callback_data":"local-9"})";
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(world.simulator.addresses().graph).port()));
        socket.write("POST /v26.0/" + account.phoneNumberId.toLatin1() +
                     "/messages HTTP/1.1\r\nHost: x\r\n"
                     "Authorization: Bearer " +
                     account.whatsAppToken.toLatin1() + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
        QTRY_COMPARE(world.simulator.world().sent().size(), std::size_t{1});
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.bytesAvailable(), 0);
        QTRY_COMPARE(world.door.count("local-9"), 3);
    }

    void refusesConnectionsWhileTheNetIsDown()
    {
        Stage world;
        (void)world.simulator.run(kHello);
        const QString before = world.simulator.addresses().graph;
        (void)world.simulator.run({{"do"_L1, "net.down"_L1}});
        QNetworkReply *reply = world.whatsApp(u"x"_s);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::ConnectionRefusedError);
        (void)world.simulator.run({{"do"_L1, "net.up"_L1}});
        QCOMPARE(world.simulator.addresses().graph, before);
        QNetworkReply *second = world.whatsApp(u"x"_s);
        QTRY_COMPARE(statusOf(second), 200);
    }

    void postsABatchAsOneBody()
    {
        Stage world;
        (void)world.simulator.run({{"do"_L1, "batch.begin"_L1}});
        (void)world.simulator.run({{"do"_L1, "emit"_L1}, {"kind"_L1, "messenger.text"_L1}, {"count"_L1, 1000}});
        const QJsonObject ended = world.simulator.run({{"do"_L1, "batch.end"_L1}});
        QCOMPARE(ended.value("posts"_L1).toInt(), 1);
        QTRY_COMPARE(world.door.bodies.size(), 1);
        QVERIFY(world.door.signaturesOk);
    }

    void posesAsSomebodyElseWithoutComingAgain()
    {
        Stage world;
        (void)world.simulator.run(kHello);
        QTRY_COMPARE(world.door.bodies.size(), 1);
        (void)world.simulator.run({{"do"_L1, "sign"_L1}, {"with"_L1, "wrong"_L1}});
        (void)world.simulator.run(kHello);
        QTRY_COMPARE(world.door.bodies.size(), 2);
        QVERIFY(!world.door.signaturesOk);
    }

    void sendsNothingToAnAddressThatWasGivenUp()
    {
        Stage world;
        (void)world.simulator.run(kHello);
        QTRY_COMPARE(world.door.bodies.size(), 1);
        (void)world.simulator.run({{"do"_L1, "tunnel.address"_L1}, {"host"_L1, "new.tunnel.example"_L1}});
        (void)world.simulator.run(kHello);
        const Credentials &account = world.simulator.account();
        const QString path = u"/v26.0/"_s + account.appId + u"/subscriptions";
        QNetworkReply *reply =
            world.post(world.simulator.addresses().graph + path, QString(account.appId + u'|' + account.appSecret),
                       {{"object"_L1, "whatsapp_business_account"_L1},
                        {"callback_url"_L1, "https://new.tunnel.example/webhook/whatsapp"_L1},
                        {"fields"_L1, "messages"_L1},
                        {"verify_token"_L1, account.whatsAppVerifyToken}});
        QTRY_COMPARE(statusOf(reply), 200);
        QTRY_COMPARE(world.door.bodies.size(), 2);
    }

    void fuzzesADoorAndCountsItsAnswers()
    {
        Stage world;
        FuzzOptions options;
        options.origin = world.door.origin;
        options.count = 60;
        options.secret = world.simulator.account().appSecret;
        Fuzz fuzz(options);
        QSignalSpy finished(&fuzz, &Fuzz::finished);
        fuzz.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(fuzz.clean() && world.door.signaturesOk);
    }

    void letsCustomersWriteWithoutAScript()
    {
        Stage world;
        (void)world.simulator.run({{"do"_L1, "freeplay"_L1}, {"customers"_L1, 3}, {"every"_L1, "10s"_L1}});
        QTRY_VERIFY(world.door.bodies.size() >= 5);
        (void)world.simulator.run({{"do"_L1, "freeplay"_L1}, {"on"_L1, false}});
        QVERIFY(world.simulator.world().customers().size() <= 3);
    }

    void answersTheControlPort()
    {
        Stage world;
        const QString control = world.simulator.addresses().control;
        QNetworkReply *reply = world.post(control + u"/control", {}, kHello);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(statusOf(reply), 200);
        QNetworkReply *wrong = world.post(control + u"/control", {}, {{"do"_L1, "dance"_L1}});
        QTRY_VERIFY(wrong->isFinished());
        QCOMPARE(statusOf(wrong), 400);
        QNetworkReply *met = world.post(control + u"/control", {},
                                        {{"do"_L1, "expect"_L1}, {"query"_L1, "customers"_L1}, {"value"_L1, ">=1"_L1}});
        QTRY_VERIFY(met->isFinished());
        QCOMPARE(statusOf(met), 200);
    }
};

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
