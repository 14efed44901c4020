#include "agent/subscriptions/heartbeat.h"
#include "agent/subscriptions/reachability.h"
#include "tests/agent/subscriptions/outagefixture.h"

#include <QTcpSocket>
#include <QUrlQuery>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Our own door behind a tunnel: echoes the challenge while the tunnel stands.
class Tunnel : public QObject
{
public:
    Tunnel()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"http://127.0.0.1:%1/webhook/messenger"_s.arg(m_server.serverPort()));
    }
    bool stands = true;
    QByteArray foreign = "<html>tunnel is down</html>"; ///< what the provider says instead, with status 200
    int probes = 0;
    QString token;

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray line = socket->readAll().split(' ').value(1);
        const QUrlQuery query(QUrl(QString::fromLatin1(line)));
        token = query.queryItemValue(u"hub.verify_token"_s, QUrl::FullyDecoded);
        const QByteArray body = stands ? query.queryItemValue(u"hub.challenge"_s).toLatin1() : foreign;
        ++probes;
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
};

class TestListening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartHasNoGap()
    {
        OutageFixture shop;
        Heartbeat heart(shop.store.writer(), shop.clock);
        QSignalSpy listened(&heart, &Heartbeat::listened);

        heart.start();

        QVERIFY(listened.wait());
        QCOMPARE(listened.at(0).at(0).toBool(), false);
        QVERIFY(shop.gapRows().isEmpty());
    }

    void aNightIsAGap()
    {
        OutageFixture shop;
        const Instant evening = shop.clock.now();
        QVERIFY(shop.store.write([&](Transaction &t) { return gaps::beat(t, evening); }));
        shop.clock.advance(9h);
        Heartbeat heart(shop.store.writer(), shop.clock);
        QSignalSpy listened(&heart, &Heartbeat::listened);

        heart.start();

        QVERIFY(listened.wait());
        QCOMPARE(listened.at(0).at(0).toBool(), true);
        QCOMPARE(shop.gapRows().size(), 1);
        QCOMPARE(shop.gapRows().first().from, evening);
        QCOMPARE(shop.gapRows().first().to, shop.clock.now());
        QCOMPARE(shop.gapRows().first().reason, u"agent_off"_s);
    }

    void aRestartIsNone()
    {
        OutageFixture shop;
        QVERIFY(shop.store.write([&](Transaction &t) { return gaps::beat(t, shop.clock.now()); }));
        shop.clock.advance(100s);
        Heartbeat heart(shop.store.writer(), shop.clock);
        QSignalSpy listened(&heart, &Heartbeat::listened);

        heart.start();

        QVERIFY(listened.wait());
        QVERIFY(shop.gapRows().isEmpty());
    }

    void aSleepingComputerIsAGap()
    {
        OutageFixture shop;
        Heartbeat heart(shop.store.writer(), shop.clock);
        QSignalSpy listened(&heart, &Heartbeat::listened);
        heart.start();
        QVERIFY(listened.wait());

        shop.clock.advance(60s);
        heart.beat();
        shop.clock.advance(3h);
        heart.beat();

        QTRY_COMPARE(listened.size(), 2);
        QCOMPARE(shop.gapRows().size(), 1);
        QCOMPARE(shop.gapRows().first().reason, u"asleep"_s);
        QCOMPARE(shop.gapRows().first().to - shop.gapRows().first().from, std::chrono::milliseconds(3h));
    }

    void aSignOfLifeRingsNoScreen()
    {
        OutageFixture shop;
        QSignalSpy committed(&shop.store.writer(), &Writer::committed);

        QVERIFY(shop.store.write([&](Transaction &t) { return gaps::beat(t, shop.clock.now()); }));

        QCOMPARE(committed.size(), 0);
    }

    void aTunnelThatDropsIsAGapThatLastsUntilItIsBack()
    {
        OutageFixture shop;
        Tunnel tunnel;
        Reachability reach(shop.store.writer(), shop.clock);
        reach.setPauses(5ms, 5ms);
        QSignalSpy lost(&reach, &Reachability::lost);
        QSignalSpy regained(&reach, &Reachability::regained);
        const Instant begin = shop.clock.now();
        reach.watch(Reachability::Door{tunnel.url(), "a&b c"});
        QTRY_VERIFY(tunnel.probes > 1);
        QCOMPARE(tunnel.token, u"a&b c"_s);
        QVERIFY(!reach.isLost());

        tunnel.stands = false; // the provider's own page has status 200, too
        QTRY_COMPARE(lost.size(), 1);
        QTRY_COMPARE(shop.gapRows().size(), 1);
        QVERIFY(shop.gapRows().first().ongoing);
        shop.clock.advance(6min);
        tunnel.stands = true;
        QTRY_COMPARE(regained.size(), 1);

        const gaps::Gap gap = shop.gapRows().first();
        QCOMPARE(gap.reason, u"unreachable"_s);
        QCOMPARE(gap.ongoing, false);
        QCOMPARE(gap.from, begin);
        QCOMPARE(gap.to, shop.clock.now());
    }

    void whatComesInProvesMoreThanOurOwnQuestion()
    {
        OutageFixture shop;
        Tunnel tunnel;
        Reachability reach(shop.store.writer(), shop.clock);
        reach.setPauses(20ms, 1ms);
        reach.watch(Reachability::Door{tunnel.url(), "x"});
        QTRY_VERIFY(tunnel.probes > 1);
        tunnel.stands = false;

        reach.noteArrival();
        const int before = tunnel.probes;
        QTRY_VERIFY(tunnel.probes > before + 3);
        QVERIFY(!reach.isLost());
        shop.clock.advance(6min);
        QTRY_VERIFY(reach.isLost());
        reach.noteArrival();

        QVERIFY(!reach.isLost());
        QTRY_VERIFY(!shop.gapRows().isEmpty() && !shop.gapRows().first().ongoing);
    }

    /// Behind some routers the public address leads nowhere from inside; a quiet hour there is no outage.
    void aQuestionThatNeverCameBackProvesNothingOnceSomethingArrived()
    {
        OutageFixture shop;
        Tunnel tunnel;
        tunnel.stands = false;
        Reachability reach(shop.store.writer(), shop.clock);
        reach.setPauses(5ms, 1ms);
        reach.watch(Reachability::Door{tunnel.url(), "x"});
        reach.noteArrival();
        shop.clock.advance(6h);

        const int before = tunnel.probes;
        QTRY_VERIFY(tunnel.probes > before + 5);
        QVERIFY(!reach.isLost());

        tunnel.stands = true; // it does lead here after all
        const int answered = tunnel.probes;
        QTRY_VERIFY(tunnel.probes > answered + 2);
        tunnel.stands = false;
        QTRY_VERIFY(reach.isLost());
    }

    void whatComesInSparesTheQuestions()
    {
        OutageFixture shop;
        Tunnel tunnel;
        tunnel.stands = false;
        Reachability reach(shop.store.writer(), shop.clock);
        reach.setPauses(5min, 1ms);
        reach.watch(Reachability::Door{tunnel.url(), "x"});

        reach.noteArrival();
        shop.clock.advance(2min);

        QTRY_VERIFY(reach.pause() > 0ms);
        QCOMPARE(reach.pause(), std::chrono::milliseconds(3min)); // what came counts for as long
        QCOMPARE(tunnel.probes, 1);
    }

    void whatCameToTheOldAddressProvesNothingOfTheNew()
    {
        OutageFixture shop;
        Tunnel before;
        Tunnel now;
        now.stands = false;
        Reachability reach(shop.store.writer(), shop.clock);
        reach.setPauses(5min, 1ms);
        reach.watch(Reachability::Door{before.url(), "x"});
        reach.noteArrival();

        reach.watch(Reachability::Door{now.url(), "x"});

        QTRY_VERIFY(reach.isLost());
    }

    void withoutAnAddressNobodyIsAsked()
    {
        OutageFixture shop;
        Tunnel tunnel;
        Reachability reach(shop.store.writer(), shop.clock);
        reach.setPauses(1ms, 1ms);
        reach.watch(Reachability::Door{tunnel.url(), "x"});
        QTRY_VERIFY(tunnel.probes > 0);

        reach.watch(std::nullopt);
        tunnel.stands = false;
        const int probes = tunnel.probes;
        QVERIFY(shop.store.write([](Transaction &) -> Result<> { return {}; }));

        QVERIFY(tunnel.probes <= probes + 1); // one may have been on its way
        QVERIFY(!reach.isLost());
    }
};

QTEST_GUILESS_MAIN(TestListening)
#include "tst_listening.moc"
