#include "app/store/database.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/webhookclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

class TestStartStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadyAgentSaysWhereItIsToItsOwnerOnly();
    void itAnswersHealthAndNothingElse();
    void itEndsWithinTwoSecondsAndLeavesNoTrace();
    void itStartsAgainAfterACrash();
    void aSecondAgentOnTheSameFolderIsRefused();
    void aNewerStoreIsRefused();
    void mistakesAreToldInOneLine_data();
    void mistakesAreToldInOneLine();
    void anUnknownNameIsAWarning();
    void aTakenPortIsTold();
    void helpAndVersionAreShown();
};

void TestStartStop::aReadyAgentSaysWhereItIsToItsOwnerOnly()
{
    AgentRunner agent;

    QVERIFY(agent.start());

    QVERIFY(agent.info().webhookPort > 0);
    QVERIFY(agent.info().linkPort > 0);
    QCOMPARE(agent.info().token.size(), 64);
    const auto strangers =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QCOMPARE(QFileInfo(agent.dir() + u"/agent.json"_s).permissions() & strangers, QFileDevice::Permissions());
}

void TestStartStop::itAnswersHealthAndNothingElse()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    const quint16 port = agent.info().webhookPort;

    QCOMPARE(sendRequest(port, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n"), 200);
    QCOMPARE(sendRequest(port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"), 404);
    QCOMPARE(sendRequest(port, "GET /agent.json HTTP/1.1\r\nHost: x\r\n\r\n"), 404);
    QCOMPARE(sendRequest(port, "GET /webhook/whatsapp?hub.mode=subscribe&hub.verify_token=verify-2&hub.challenge=42 "
                               "HTTP/1.1\r\nHost: x\r\n\r\n"),
             200);
    QCOMPARE(sendRequest(port, "GET /webhook/whatsapp?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=42 "
                               "HTTP/1.1\r\nHost: x\r\n\r\n"),
             403);
}

void TestStartStop::itEndsWithinTwoSecondsAndLeavesNoTrace()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    const QByteArray body = whatsAppText(agent.account.phoneNumberId, u"wamid.1"_s, u"x"_s);
    QCOMPARE(postWebhook(agent.info().webhookPort, body, signatureOf(body, agent.account.appSecret)), 200);

    QElapsedTimer time;
    time.start();
    QCOMPARE(agent.terminate(), 0);

    QVERIFY2(time.elapsed() < 2'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(!QFile::exists(agent.dir() + u"/agent.json"_s));
    QVERIFY(!QFile::exists(agent.dir() + u"/migochat.db.lock"_s));
    const auto wal = QFileInfo(agent.storeFile() + u"-wal"_s);
    QVERIFY(!wal.exists() || wal.size() == 0); // everything is in the one file that a backup copies
}

void TestStartStop::itStartsAgainAfterACrash()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    const QByteArray token = agent.info().token;
    agent.kill();
    QVERIFY(QFile::exists(agent.dir() + u"/agent.json"_s));

    QVERIFY(agent.start());

    QVERIFY(agent.info().token != token);
}

void TestStartStop::aSecondAgentOnTheSameFolderIsRefused()
{
    AgentRunner agent;
    QVERIFY(agent.start());

    const Ended second = runAgent({u"--data-dir"_s, agent.dir()});

    QCOMPARE(second.code, 3);
    QCOMPARE(second.err.count('\n'), 1);
    QVERIFY(second.err.contains(QByteArray::number(agent.info().pid)));
    QVERIFY(agent.isRunning());
}

void TestStartStop::aNewerStoreIsRefused()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    QCOMPARE(agent.terminate(), 0);
    {
        const Result<Database> store = Database::open(agent.storeFile(), Access::ReadWrite);
        QVERIFY(store);
        QVERIFY(store->execute("PRAGMA user_version = 9999"));
    }

    const Ended ended = runAgent({u"--data-dir"_s, agent.dir()});

    QCOMPARE(ended.code, 4);
    QVERIFY(ended.err.contains("9999"));
    QCOMPARE(ended.err.count('\n'), 1);
}

void TestStartStop::mistakesAreToldInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("env");
    QTest::addColumn<QByteArray>("said");

    const QStringList withEnv{u"--env-file"_s, u"agent.env"_s};
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << QByteArray() << "frobnicate"_ba;
    QTest::newRow("stray word") << QStringList{u"start"_s} << QByteArray() << "start"_ba;
    QTest::newRow("port is a word") << QStringList{u"--webhook-port"_s, u"http"_s} << QByteArray() << "webhook-port"_ba;
    QTest::newRow("port too large") << QStringList{u"--webhook-port"_s, u"65536"_s} << QByteArray()
                                    << "webhook-port"_ba;
    QTest::newRow("offset is a word") << QStringList{u"--clock-offset"_s, u"soon"_s} << QByteArray()
                                      << "clock-offset"_ba;
    QTest::newRow("no such file") << QStringList{u"--env-file"_s, u"nowhere.env"_s} << QByteArray() << "nowhere.env"_ba;
    QTest::newRow("broken line") << withEnv << "HOST=127.0.0.1\nsecret-value\n"_ba
                                 << "line 2"_ba;
    QTest::newRow("PORT is a word") << withEnv << "PORT=http\n"_ba
                                    << "PORT"_ba;
    QTest::newRow("HOST is a name") << withEnv << "HOST=my shop\n"_ba
                                    << "HOST"_ba;
    QTest::newRow("address without scheme") << withEnv << "GRAPH_BASE_URL=graph\n"_ba
                                            << "GRAPH_BASE_URL"_ba;
    QTest::newRow("version is a word") << withEnv << "GRAPH_VERSION=latest\n"_ba
                                       << "GRAPH_VERSION is not a version such as v26.0"_ba;
    QTest::newRow("DEBUG is a word") << withEnv << "DEBUG=loud\n"_ba
                                     << "DEBUG"_ba;
    QTest::newRow("folder is a file") << QStringList{u"--data-dir"_s, u"agent.env/x"_s} << "\n"_ba
                                      << "agent.env"_ba;
}

void TestStartStop::mistakesAreToldInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, env);
    QFETCH(const QByteArray, said);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"agent.env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(env);
    file.close();
    for (QString &argument : arguments)
        argument.replace(u"agent.env"_s, file.fileName());
    if (!arguments.contains(u"--data-dir"_s))
        arguments += {u"--data-dir"_s, dir.filePath(u"data"_s)};

    const Ended ended = runAgent(arguments);

    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY2(ended.err.contains(said), ended.err.constData());
    QVERIFY(!ended.err.contains("secret-value"));
}

void TestStartStop::anUnknownNameIsAWarning()
{
    AgentRunner agent;

    QVERIFY(agent.start("FB_APP_SECERT=hunter2\n"));

    QVERIFY(agent.log().contains("FB_APP_SECERT"));
    QVERIFY(!agent.log().contains("hunter2"));
}

void TestStartStop::aTakenPortIsTold()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    const QTemporaryDir other;

    const Ended ended =
        runAgent({u"--data-dir"_s, other.path(), u"--webhook-port"_s, QString::number(agent.info().webhookPort)});

    QCOMPARE(ended.code, 1);
    QVERIFY(ended.err.contains("cannot start"));
    QVERIFY(!QFile::exists(other.filePath(u"agent.json"_s)));
}

void TestStartStop::helpAndVersionAreShown()
{
    const Ended help = runAgent({u"--help"_s});
    const Ended version = runAgent({u"--version"_s});

    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains("--data-dir"));
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("migochat-agent "));
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestStartStop)
#include "tst_startstop.moc"
