#include "app/store/contacts.h"
#include "app/store/messages.h"
#include "tests/integration/desktop.h"
#include "tests/integration/simrunner.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kDefaultRounds = 12;
constexpr int kCustomers = 10;

int rounds()
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue("MIGOCHAT_KILL_ROUNDS", &given);
    return given ? number : kDefaultRounds;
}

QList<QByteArray> linesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

/// How often each remote id of our WhatsApp number is in the store.
Result<QHash<QByteArray, int>> storedIds(const QString &file)
{
    const Result<Database> store = Database::open(file, Access::ReadOnly);
    if (!store)
        return failed(store);
    auto statement = store->prepare("SELECT remote_id FROM message WHERE direction = 'inbound'"_L1);
    if (!statement)
        return failed(statement);
    QHash<QByteArray, int> ids;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row);
        if (!*row)
            return ids;
        ++ids[statement->text(0).toUtf8()];
    }
}

/// Customers whom the platform knows and who may be answered: conversations 1 to kCustomers.
bool meetCustomers(AgentRunner &agent, SimRunner &sim)
{
    if (!agent.startWith(sim.envFile()))
        return false;
    for (int i = 1; i <= kCustomers; ++i) {
        if (sim.tell({{u"do"_s, u"wa.text"_s}, {u"from"_s, u"known%1"_s.arg(i)}, {u"text"_s, u"hello"_s}}).isEmpty())
            return false;
    }
    const auto allCame = [&agent] {
        const auto stored = storedIds(agent.storeFile());
        return stored && stored->size() == kCustomers;
    };
    const bool came = QTest::qWaitFor(allCame, 20'000);
    agent.kill();
    return came;
}

} // namespace

/// The promise that the whole design serves: what was acknowledged is there once, what was sent was sent once,
/// wherever the agent is torn away.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGotIts200IsThereOnceAndNothingIsSentTwice();
};

void TestKill::whatGotIts200IsThereOnceAndNothingIsSentTwice()
{
    AgentRunner agent;
    SimRunner sim;
    QVERIFY(sim.start(agent.dir()));
    QVERIFY(meetCustomers(agent, sim));
    const QTemporaryDir dir;
    const QString acks = dir.filePath(u"acks"_s);
    QProcess loader;
    loader.setStandardOutputFile(dir.filePath(u"report"_s));
    loader.start(programPath(u"migochat-sim"_s),
                 {u"flood"_s, u"--agent-dir"_s, agent.dir(), u"--count"_s, u"100000000"_s, u"--connections"_s, u"8"_s,
                  u"--customers"_s, u"200"_s, u"--ack-file"_s, acks, u"--retry"_s, u"--patience"_s, u"600"_s,
                  u"--run"_s, u"kill."_s});
    QVERIFY(loader.waitForStarted());

    QRandomGenerator dice(20261124);
    int sent = 0;
    for (int round = 0; round < rounds(); ++round) {
        QVERIFY2(agent.startWith(sim.envFile()), qPrintable(QString::number(round)));
        QElapsedTimer lived;
        lived.start();
        const int lifetime = dice.bounded(50, 600);
        Desktop desktop;
        if (desktop.connectTo(agent)) {
            for (int i = 0; i < 5; ++i) {
                const QString text = u"answer %1"_s.arg(++sent);
                static_cast<void>(desktop.run(SendMessage{ConversationId(dice.bounded(1, kCustomers + 1)), text}));
            }
        }
        static_cast<void>(QTest::qWaitFor([&] { return lived.elapsed() >= lifetime; }, lifetime + 1'000));
        agent.kill();
    }
    loader.kill();
    loader.waitForFinished();
    QVERIFY(agent.startWith(sim.envFile()));
    QCOMPARE(agent.terminate(), 0);

    const QList<QByteArray> acknowledged = linesOf(acks);
    const auto stored = storedIds(agent.storeFile());
    MIGO_OK(stored);
    qInfo("%d rounds, %lld acknowledged, %lld stored", rounds(), qint64(acknowledged.size()), qint64(stored->size()));
    QVERIFY(acknowledged.size() > rounds());
    int missing = 0;
    for (const QByteArray &id : acknowledged)
        missing += stored->value(id) == 1 ? 0 : 1;
    QCOMPARE(missing, 0);
    for (auto id = stored->begin(); id != stored->end(); ++id)
        QCOMPARE(id.value(), 1);

    int answers = 0;
    const QJsonArray sends = sim.state().value("sends"_L1).toArray();
    for (const QJsonValue &row : sends) {
        const QJsonObject send = row.toObject();
        if (!send.value("text"_L1).toString().startsWith(u"answer "_s))
            continue;
        ++answers;
        QVERIFY2(send.value("count"_L1).toInt() == 1, qPrintable(send.value("text"_L1).toString()));
    }
    qInfo("%d answers given, %d of them reached the platform, each once", sent, answers);
    QVERIFY(answers > 0);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestKill)
#include "tst_kill.moc"
