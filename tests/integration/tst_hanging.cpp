#include "app/store/messages.h"
#include "tests/integration/desktop.h"
#include "tests/integration/simrunner.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kCount = 1'500;

/// Messages per second that got their 200, as the simulator's load mode measured it; 0 when some got none.
double flood(const AgentRunner &agent, const QString &run)
{
    QProcess loader;
    loader.start(programPath(u"migochat-sim"_s),
                 {u"flood"_s, u"--agent-dir"_s, agent.dir(), u"--count"_s, QString::number(kCount), u"--connections"_s,
                  u"16"_s, u"--customers"_s, u"40"_s, u"--no-sync"_s, u"--run"_s, run});
    if (!loader.waitForFinished(120'000) || loader.exitCode() != 0)
        return 0;
    const QByteArray report = loader.readAllStandardOutput().trimmed().split('\n').last();
    return QJsonDocument::fromJson(report).object().value("perSecond"_L1).toDouble();
}

std::optional<DeliveryState> stateOf(const AgentRunner &agent, MessageId id)
{
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    if (!store)
        return std::nullopt;
    const auto message = messages::find(*store, id);
    return message && *message ? std::optional((*message)->state) : std::nullopt;
}

} // namespace

class TestHanging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webhooksKeepTheirRateWhileGraphAndGeminiHang();
    void itStillEndsInTimeAndKnowsWhatItDoesNotKnow();
};

void TestHanging::webhooksKeepTheirRateWhileGraphAndGeminiHang()
{
    AgentRunner agent;
    SimRunner sim;
    QVERIFY(sim.start(agent.dir()));
    QVERIFY(agent.startWith(sim.envFile()));
    QVERIFY(flood(agent, u"warm."_s) > 0);
    const double before = flood(agent, u"before."_s);
    QVERIFY(before > 0);

    for (const QString &service : {u"graph"_s, u"gemini"_s}) {
        QVERIFY(!sim.tell({{u"do"_s, u"hang"_s}, {u"service"_s, service}, {u"for"_s, u"30s"_s}, {u"times"_s, 1000}})
                     .isEmpty());
    }
    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));
    for (qint64 id = 1; id <= 20; ++id)
        QVERIFY(desktop.run(SendMessage{ConversationId(id), u"x"_s}).ok);
    const double during = flood(agent, u"during."_s);

    qInfo("webhooks per second: %.0f before, %.0f while everything hangs", before, during);
    QVERIFY(during > before * 0.5); // half, because two floods on a shared machine differ by themselves
}

void TestHanging::itStillEndsInTimeAndKnowsWhatItDoesNotKnow()
{
    AgentRunner agent;
    SimRunner sim;
    QVERIFY(sim.start(agent.dir()));
    QVERIFY(agent.startWith(sim.envFile()));
    QVERIFY(!sim.tell({{u"do"_s, u"hang"_s}, {u"service"_s, u"graph"_s}, {u"for"_s, u"30s"_s}, {u"times"_s, 10}})
                 .isEmpty());
    QVERIFY(!sim.tell({{u"do"_s, u"wa.text"_s}, {u"from"_s, u"mona"_s}, {u"text"_s, u"hi"_s}}).isEmpty());
    Desktop desktop;
    QVERIFY(desktop.connectTo(agent));
    QTRY_COMPARE(stateOf(agent, MessageId(1)), DeliveryState::Received); // the text came
    QVERIFY(!sim.tell({{u"do"_s, u"tunnel.down"_s}}).isEmpty());         // so that no report can tell what became of it
    const ReplyFrame reply = desktop.run(SendMessage{ConversationId(1), u"x"_s});
    QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
    const MessageId sent = QueuedMessage::fromJson(reply.body)->message;
    QTRY_COMPARE(stateOf(agent, sent), DeliveryState::Sending);

    QCOMPARE(agent.terminate(), 0);

    QCOMPARE(stateOf(agent, sent), DeliveryState::Unknown); // it may have gone out, so nobody repeats it blindly
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestHanging)
#include "tst_hanging.moc"
