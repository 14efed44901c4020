// Memory and wake-ups of an idle migochat-agent, after its start and after a flood of webhooks.

#include "tests/bench/flooder.h"
#include "tests/bench/procstat.h"
#include "tests/bench/realagent.h"
#include "tests/bench/webhookbodies.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

struct Settings {
    QString agent;
    QString place;
    int webhooks = 10'000;
    int idleSeconds = 60;   ///< whatever the moment, its pulse beats once in them
    int settleSeconds = 30; ///< checkpoint and the sweep of quiet connections end by then
};

void measureIdle(qint64 pid, int seconds, const QString &when)
{
    const ProcStat before = procStat(pid);
    QThread::sleep(static_cast<unsigned long>(seconds));
    const ProcStat after = procStat(pid);
    print({u"agent, PSS, "_s + when, after.pssMiB, u"MiB"_s, {}, 0, u"< 16 MiB"_s});
    print({u"agent, private memory, "_s + when, after.privateMiB, u"MiB"_s});
    print({u"agent, wake-ups in %1 s, "_s.arg(seconds) + when,
           static_cast<double>(after.wakeUps - before.wakeUps),
           u"(%1 threads)"_s.arg(after.threads),
           {},
           0,
           u"its pulse: ≤ 10"_s});
}

void run(const Settings &settings)
{
    const QTemporaryDir folder(settings.place + u"/migochat-bench-XXXXXX"_s);
    const RealAgent agent(settings.agent, folder.path());
    note(settings.agent + u"; "_s + machineLoad());
    QThread::sleep(static_cast<unsigned long>(settings.settleSeconds));
    measureIdle(agent.pid(), settings.idleSeconds, u"after the start"_s);

    const auto bodies = whatsAppBodies({.count = settings.webhooks, .customers = settings.webhooks / 10 + 1});
    const FloodResult flood = Flooder(agent.webhookPort(), 16).run(signedPosts(bodies));
    note(u"%1 webhooks accepted, %2 refused"_s.arg(flood.accepted).arg(flood.refused));
    note(u"the assistant had read the last question %1 s later"_s.arg(agent.waitForAnswers(), 0, 'f', 1));
    QThread::sleep(static_cast<unsigned long>(settings.settleSeconds));
    measureIdle(agent.pid(), settings.idleSeconds, u"after %1 webhooks"_s.arg(flood.accepted));
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
                       {u"agent"_s, u"The agent to measure."_s, u"PROGRAM"_s,
                        QCoreApplication::applicationDirPath() + u"/migochat-agent"},
                       {u"dir"_s, u"Where its data folder is made."_s, u"DIR"_s, QDir::tempPath()}});
    parser.process(application);
    migochat::bench::Settings settings{.agent = parser.value(u"agent"_s), .place = parser.value(u"dir"_s)};
    if (parser.isSet(u"quick"_s)) {
        settings.webhooks = 300;
        settings.idleSeconds = 1;
        settings.settleSeconds = 1;
    }
    migochat::bench::run(settings);
    return 0;
}
