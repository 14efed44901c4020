#include "app/platform/runtimefile.h"
#include "ui/link/agentprocess.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestAgentProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesARunningAgentAlone();
    void startsOneWhenTheFileIsOfADeadAgent();
    void givesUpOnAnAgentThatDoesNotStay();
    void triesAgainWhenAPersonAsks();
    void saysWhenTheProgramIsMissing();

private:
    /// A program that ends at once: this test, asked for something it does not know.
    [[nodiscard]] AgentProcess::Launch shortLived() const
    {
        return {QCoreApplication::applicationFilePath(), m_dir.path(), {}, {}};
    }

    QTemporaryDir m_dir;
};

void TestAgentProcess::leavesARunningAgentAlone()
{
    QTemporaryDir dir;
    QVERIFY(writeRuntimeFile(
        dir.path(),
        {.pid = QCoreApplication::applicationPid(), .webhookPort = 1, .linkPort = 1, .token = "t"_ba, .version = {}}));
    AgentProcess process({u"/does/not/exist"_s, dir.path(), {}, {}});
    QSignalSpy started(&process, &AgentProcess::started);
    QSignalSpy gaveUp(&process, &AgentProcess::gaveUp);

    process.ensureRunning();

    QCOMPARE(started.size(), 0);
    QCOMPARE(gaveUp.size(), 0);
}

void TestAgentProcess::startsOneWhenTheFileIsOfADeadAgent()
{
    QVERIFY(writeRuntimeFile(m_dir.path(),
                             {.pid = 2'000'000'000, .webhookPort = 1, .linkPort = 1, .token = "t"_ba, .version = {}}));
    AgentProcess process(shortLived());
    QSignalSpy started(&process, &AgentProcess::started);

    process.ensureRunning();

    QCOMPARE(started.size(), 1);
}

void TestAgentProcess::givesUpOnAnAgentThatDoesNotStay()
{
    AgentProcess process(shortLived());
    QSignalSpy gaveUp(&process, &AgentProcess::gaveUp);
    QSignalSpy started(&process, &AgentProcess::started);

    // Every failed attempt to connect asks again; here they come as fast as the program ends.
    QTRY_VERIFY((process.ensureRunning(), gaveUp.size() == 1));
    process.ensureRunning();

    QCOMPARE(started.size(), AgentProcess::kMostExits);
    QVERIFY(!gaveUp.first().at(0).value<Error>().detail.isEmpty());
}

void TestAgentProcess::triesAgainWhenAPersonAsks()
{
    AgentProcess process(shortLived());
    QSignalSpy started(&process, &AgentProcess::started);
    QTRY_VERIFY((process.ensureRunning(), process.hasGivenUp()));
    const qsizetype before = started.size();

    process.startAgain();

    QCOMPARE(started.size(), before + 1);
    QVERIFY(!process.hasGivenUp());
}

void TestAgentProcess::saysWhenTheProgramIsMissing()
{
    AgentProcess process({u"/does/not/exist"_s, m_dir.path(), {}, {}});
    QSignalSpy gaveUp(&process, &AgentProcess::gaveUp);

    process.ensureRunning();

    QCOMPARE(gaveUp.size(), 1);
    QCOMPARE(gaveUp.first().at(0).value<Error>().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestAgentProcess)
#include "tst_agentprocess.moc"
