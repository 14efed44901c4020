#include "agent/http/httpserver.h"
#include "tests/sim/flood.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/webhookpost.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A door that hangs up on some requests and refuses others, like an agent that is killed and comes back.
struct MoodyDoor {
    void serve(const HttpRequest &request, const HttpResponder &responder)
    {
        ++seen;
        if (seen % 7 == 0)
            return responder.abort();
        HttpResponse response;
        response.status = seen % 11 == 0 ? 503 : 200;
        signaturesOk = signaturesOk && request.headers.value("x-hub-signature-256") ==
                                           webhookSignature(request.body, Credentials{}.appSecret);
        responder.answer(response);
    }

    HttpServer server{
        [this](const HttpRequest &request, const HttpResponder &responder) { serve(request, responder); }};
    int seen = 0;
    bool signaturesOk = true;
};

FloodOptions against(HttpServer &server)
{
    FloodOptions options;
    const Result<quint16> port = server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    options.url = QUrl(u"http://127.0.0.1:%1/webhook/whatsapp"_s.arg(port.value_or(0)));
    options.connections = 4;
    options.count = 200;
    options.run = u"t"_s;
    return options;
}

} // namespace

class TestFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsAgainUntilEveryMessageIsAcknowledged()
    {
        QTemporaryDir directory;
        MoodyDoor door;
        FloodOptions options = against(door.server);
        options.ackFile = directory.filePath(u"acks"_s);
        options.retry = true;
        Flood flood(options);
        QSignalSpy finished(&flood, &Flood::finished);
        QVERIFY(flood.start());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(flood.complete());
        QVERIFY(door.signaturesOk);
        QVERIFY(door.seen > 200);
        QFile acks(options.ackFile);
        QVERIFY(acks.open(QIODevice::ReadOnly));
        const QByteArrayList lines = acks.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 200);
        QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), 200);
    }

    void countsWhatWasLostWithoutRetry()
    {
        MoodyDoor door;
        Flood flood(against(door.server));
        QSignalSpy finished(&flood, &Flood::finished);
        QVERIFY(flood.start());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        const QJsonObject report = *parseObject(flood.report());
        QVERIFY(report.value("lost"_L1).toInt() > 0);
        QCOMPARE(report.value("lost"_L1).toInt() + report.value("acked"_L1).toInt(), 200);
    }
};

QTEST_GUILESS_MAIN(TestFlood)
#include "tst_flood.moc"
