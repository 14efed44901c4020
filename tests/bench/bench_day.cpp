// Memory of the desktop after a shop's day that it watched: the simulator plays the day's script against a real agent, and
// the desktop is led from chat to chat by links, as a notification would lead it. Other Qt programs that run meanwhile share
// Qt's pages and make both figures too small.

#include "tests/bench/measure.h"
#include "tests/bench/runningprogram.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

constexpr double kPatienceMs = 20'000;
constexpr int kChats = 20;         ///< about as many as the day's script has customers
constexpr int kSettleSeconds = 15; ///< threads of one task end, the caret rests

struct Settings {
    QString programs; ///< folder of the built programs
    QString script;
    int visits = 90; ///< the day is over by then
};

void waitForFile(const QString &path)
{
    for (const double since = nowMs(); nowMs() - since < kPatienceMs; QThread::msleep(20)) {
        if (QFile file(path); file.open(QIODevice::ReadOnly) && file.size() > 0)
            return;
    }
    qFatal("%s did not come", qPrintable(path));
}

double desktopAfterDay(const Settings &settings)
{
    const QTemporaryDir world;
    const QTemporaryDir shop;
    const RunningProgram simulator(settings.programs + u"/migochat-sim",
                                   {u"serve"_s, u"--dir"_s, world.path(), u"--agent-dir"_s, shop.path(), u"--script"_s,
                                    settings.script, u"--speed"_s, u"60"_s, u"--max-gap"_s, u"1"_s, u"--seed"_s,
                                    u"7"_s});
    waitForFile(world.filePath(u"sim.json"_s));
    const RunningProgram agent(
        settings.programs + u"/migochat-agent",
        {u"--data-dir"_s, shop.path(), u"--env-file"_s, world.filePath(u"agent.env"_s), u"--webhook-port"_s, u"0"_s});
    waitForFile(shop.filePath(u"agent.json"_s));
    const QString desktopProgram = settings.programs + u"/migochat";
    const QStringList arguments{u"--data-dir"_s, shop.path(), u"--no-agent"_s};
    const RunningProgram desktop(desktopProgram, arguments);
    QThread::sleep(2);
    for (int visit = 0; visit < settings.visits; ++visit) {
        const QString link = u"migochat://conv/%1"_s.arg(visit % kChats + 1);
        { // tells the one that runs already, and ends
            QProcess teller;
            teller.start(desktopProgram, arguments + QStringList{link});
            teller.waitForFinished(5'000);
        }
        QThread::msleep(900);
    }
    QThread::sleep(kSettleSeconds);
    return desktop.stat().privateMiB;
}

double emptyWindow(const Settings &settings)
{
    const RunningProgram empty(settings.programs + u"/bench_emptywindow", {});
    QThread::sleep(3);
    return empty.stat().privateMiB;
}

void run(const Settings &settings)
{
    note(machineLoad());
    const double desktop = desktopAfterDay(settings); // one after the other: together they would share Qt's pages
    print({u"desktop, private memory after a shop's day"_s, desktop, u"MiB"_s, u"empty window with a list"_s,
           emptyWindow(settings), u"≤ 2.5 times"_s});
    note(machineLoad());
}

} // namespace

} // namespace migochat::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"quick"_s, u"A short run that only shows that everything works."_s},
                       {u"script"_s, u"The day to play."_s, u"FILE"_s, QStringLiteral(MIGOCHAT_DAY)}});
    parser.process(application);
    migochat::bench::Settings settings{.programs = QCoreApplication::applicationDirPath(),
                                       .script = parser.value(u"script"_s)};
    if (parser.isSet(u"quick"_s))
        settings.visits = 3;
    migochat::bench::run(settings);
    return 0;
}
