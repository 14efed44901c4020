// Start of the desktop to its first painted list, and its memory, beside an empty window with a list.

#include "tests/bench/flooder.h"
#include "tests/bench/procstat.h"
#include "tests/bench/realagent.h"
#include "tests/bench/webhookbodies.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

struct Settings {
    QString programs; ///< folder of the built programs
    QString desktop;
    QString agent;
    QString store; ///< data folder; empty: one with 80 conversations
    int rounds = 7;
    int settleSeconds = 3;
};

struct Start {
    Samples paintedMs;
    Samples pssMiB;
    Samples privateMiB;

    void measure(const QString &platform, const QString &program, const QStringList &arguments, int settleSeconds)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(QProcess::nullDevice());
        const double since = nowMs();
        process.start(program, arguments);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(30'000))
                qFatal("%s did not paint within 30 s", qPrintable(program));
        }
        paintedMs.add(nowMs() - since);
        QThread::sleep(static_cast<unsigned long>(settleSeconds));
        const ProcStat stat = procStat(process.processId());
        pssMiB.add(stat.pssMiB);
        privateMiB.add(stat.privateMiB);
        process.terminate();
        if (!process.waitForFinished(5'000))
            process.kill();
        process.waitForFinished(5'000);
    }
};

void measureOn(const Settings &settings, const QString &platform, const QString &folder)
{
    Start desktop;
    Start empty;
    for (int round = 0; round < settings.rounds; ++round) { // in turns, for the same load
        desktop.measure(platform, settings.desktop, {u"--data-dir"_s, folder, u"--print-startup"_s},
                        settings.settleSeconds);
        empty.measure(platform, settings.programs + u"/bench_emptywindow", {}, settings.settleSeconds);
    }
    const QString baseline = u"empty window with a list"_s;
    const QString on = u", "_s + platform;
    print({u"start to first painted list, p50"_s + on, desktop.paintedMs.median(), u"ms"_s, baseline,
           empty.paintedMs.median(), u"< 400 ms"_s});
    print({u"start to first painted list, best"_s + on, desktop.paintedMs.percentile(0), u"ms"_s, baseline,
           empty.paintedMs.percentile(0)});
    print({u"desktop, PSS"_s + on, desktop.pssMiB.median(), u"MiB"_s, baseline, empty.pssMiB.median(), u"< 80 MiB"_s});
    print({u"desktop, private memory"_s + on, desktop.privateMiB.median(), u"MiB"_s, baseline,
           empty.privateMiB.median()});
}

void run(const Settings &settings)
{
    note(settings.desktop + u"; "_s + machineLoad());
    const QTemporaryDir temporary;
    const QString folder = settings.store.isEmpty() ? temporary.path() : settings.store;
    const RealAgent agent(settings.agent, folder); // runs already, so that its start is not counted
    if (settings.store.isEmpty())                  // a list needs rows
        static_cast<void>(
            Flooder(agent.webhookPort(), 4).run(signedPosts(whatsAppBodies({.count = 400, .customers = 80}))));
    measureOn(settings, u"offscreen"_s, folder);
    if (qEnvironmentVariableIsSet("DISPLAY"))
        measureOn(settings, u"xcb"_s, folder);
    note(machineLoad());
}

} // namespace

} // namespace migochat::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString here = QCoreApplication::applicationDirPath();
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"quick"_s, u"A short run that only shows that everything works."_s},
                       {u"store"_s, u"Data folder to open; one with 80 conversations by default."_s, u"DIR"_s},
                       {u"desktop"_s, u"The desktop to measure."_s, u"PROGRAM"_s, here + u"/migochat"},
                       {u"agent"_s, u"The agent beside it."_s, u"PROGRAM"_s, here + u"/migochat-agent"}});
    parser.process(application);
    migochat::bench::Settings settings{.programs = here,
                                       .desktop = parser.value(u"desktop"_s),
                                       .agent = parser.value(u"agent"_s),
                                       .store = parser.value(u"store"_s)};
    if (parser.isSet(u"quick"_s)) {
        settings.rounds = 1;
        settings.settleSeconds = 1;
    }
    migochat::bench::run(settings);
    return 0;
}
