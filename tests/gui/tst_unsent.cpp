#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/simrunner.h"
#include "ui/composer/composeredit.h"

#include <QApplication>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeyEvery = 20;      ///< milliseconds
constexpr int kKeys = 400;
constexpr int kKeysUntilKill = 80;
constexpr int kKeysInASecond = 1'000 / kKeyEvery;

QChar keyAt(int index)
{
    return QChar(u'a' + index % 26);
}

QString typedUntil(int keys)
{
    QString text;
    for (int i = 0; i < keys; ++i)
        text += keyAt(i);
    return text;
}

/// What the killed process does: a whole desktop in which somebody types fast and never sends.
int typeUntilKilled(const QString &dataDir)
{
    DesktopRunner desktop(dataDir, byHand());
    if (!desktop.isLive() || !desktop.openFirst())
        return 1;
    int count = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &keys, [&] {
        if (count == kKeys)
            return keys.stop();
        QTest::keyClick(&desktop.box(), keyAt(count).toLatin1());
        ++count;
        std::puts(QByteArray::number(count).constData());
        std::fflush(stdout);
    });
    keys.start(kKeyEvery);
    return QApplication::exec();
}

} // namespace

/// Answers that were begun survive the worst end of a desktop.
class TestUnsent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedSurvivesAKillInTheMiddleOfIt()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        QVERIFY(agent.startWith(sim.envFile()));
        QVERIFY(!sim.tell({{u"do"_s, u"wa.text"_s}, {u"from"_s, u"mona"_s}, {u"text"_s, u"السلام عليكم، بكام؟"_s}}).isEmpty());
        QProcess typist;
        typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, agent.dir()});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += typist.readAllStandardOutput(), said.count('\n') >= kKeysUntilKill), 60'000);

        typist.kill(); // SIGKILL; TerminateProcess on Windows
        QVERIFY(typist.waitForFinished());
        said += typist.readAllStandardOutput();
        const int typed = static_cast<int>(said.count('\n'));
        QCOMPARE(typist.exitStatus(), QProcess::CrashExit);

        DesktopRunner desktop(agent.dir(), byHand());
        QVERIFY(desktop.isLive());
        QVERIFY(desktop.openFirst());
        const QString kept = desktop.box().toPlainText();
        QVERIFY2(typedUntil(kKeys).startsWith(kept), qPrintable(kept));
        QVERIFY2(kept.size() >= typed - kKeysInASecond, qPrintable(u"%1 of %2"_s.arg(kept.size()).arg(typed)));
    }
};

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--type"_s)
        return typeUntilKilled(arguments.value(2));
    TestUnsent test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_unsent.moc"
