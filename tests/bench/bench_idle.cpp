// The desktop left alone: wake-ups with no chat open and with one, and its memory after a flood that it watched.

#include "tests/bench/flooder.h"
#include "tests/bench/realagent.h"
#include "tests/bench/runningprogram.h"
#include "tests/bench/webhookbodies.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <chrono>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

struct Settings {
    QString programs; ///< folder of the built programs
    QString desktop;
    QString agent;
    int webhooks = 4'000; ///< many days of a shop
    int idleSeconds = 50;
    int settleSeconds = 35; ///< the caret rests, preferences are saved, Qt's cache of pixmaps is cleaned
    bool quick = false;
};

constexpr int kCustomers = 80;
const QString kBaseline = u"empty window with a list"_s;

void rest(int seconds)
{
    QThread::sleep(static_cast<unsigned long>(seconds));
}

/// What is on screen tells times by the minute; between two turns of it there is nothing to do.
void settle(const Settings &settings)
{
    using namespace std::chrono;
    rest(settings.settleSeconds);
    if (!settings.quick)
        std::this_thread::sleep_until(ceil<minutes>(system_clock::now()) + 2s);
}

void measureWakeUps(const RunningProgram &desktop, const RunningProgram &empty, int seconds, const QString &when)
{
    const ProcStat before = desktop.stat();
    const ProcStat emptyBefore = empty.stat();
    rest(seconds);
    const ProcStat after = desktop.stat();
    print({u"desktop, wake-ups in %1 s, "_s.arg(seconds) + when, static_cast<double>(after.wakeUps - before.wakeUps),
           u"(%1 threads)"_s.arg(after.threads), kBaseline,
           static_cast<double>(empty.stat().wakeUps - emptyBefore.wakeUps), u"0"_s});
}

void flood(const RealAgent &agent, int webhooks)
{
    const auto bodies = whatsAppBodies({.count = webhooks, .customers = kCustomers});
    const FloodResult result = Flooder(agent.webhookPort(), 4).run(signedPosts(bodies));
    note(u"%1 webhooks accepted, %2 refused; the assistant had read the last question %3 s later"_s.arg(result.accepted)
             .arg(result.refused)
             .arg(agent.waitForAnswers(), 0, 'f', 1));
}

void run(const Settings &settings)
{
    note(settings.desktop + u"; "_s + machineLoad());
    const QTemporaryDir folder;
    const RealAgent agent(settings.agent, folder.path());
    const RunningProgram empty(settings.programs + u"/bench_emptywindow", {});
    const QStringList arguments{u"--data-dir"_s, folder.path(), u"--no-agent"_s};
    {
        const RunningProgram desktop(settings.desktop, arguments);
        settle(settings);
        measureWakeUps(desktop, empty, settings.idleSeconds, u"no chat open"_s);
    }
    flood(agent, kCustomers * 5);
    const RunningProgram desktop(settings.desktop, arguments); // opens the first chat of its list
    settle(settings);
    measureWakeUps(desktop, empty, settings.idleSeconds, u"with a chat open"_s);
    if (!settings.quick) {
        settle(settings);
        const qint64 before = desktop.stat().wakeUps;
        rest(60);
        print({u"desktop, wake-ups of a whole minute with its turn, customers waiting on screen"_s,
               static_cast<double>(desktop.stat().wakeUps - before)});
    }
    flood(agent, settings.webhooks);
    settle(settings);
    measureWakeUps(desktop, empty, settings.idleSeconds, u"after a flood that it watched"_s);
    // Beside another Qt program both share the pages of Qt; what either writes itself is its own.
    print({u"desktop, memory of its own after a flood that it watched, Qt's pages shared"_s, desktop.stat().privateMiB,
           u"MiB"_s, kBaseline, empty.stat().privateMiB});
    print({u"desktop, PSS after a flood that it watched"_s, desktop.stat().pssMiB, u"MiB"_s, kBaseline,
           empty.stat().pssMiB, u"< 80 MiB"_s});
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
                       {u"desktop"_s, u"The desktop to measure."_s, u"PROGRAM"_s, here + u"/migochat"},
                       {u"agent"_s, u"The agent beside it."_s, u"PROGRAM"_s, here + u"/migochat-agent"}});
    parser.process(application);
    migochat::bench::Settings settings{
        .programs = here, .desktop = parser.value(u"desktop"_s), .agent = parser.value(u"agent"_s)};
    if (parser.isSet(u"quick"_s)) {
        settings.webhooks = 200;
        settings.quick = true;
        settings.idleSeconds = 2;
        settings.settleSeconds = 2;
    }
    migochat::bench::run(settings);
    return 0;
}
