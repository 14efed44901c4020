// Durable webhook throughput and latency at 1, 16 and 128 connections, beside a bare SQLite loop on the same rows.

#include "app/platform/memory.h"
#include "tests/bench/bareloop.h"
#include "tests/bench/cpuclock.h"
#include "tests/bench/door.h"
#include "tests/bench/flooder.h"
#include "tests/bench/realagent.h"
#include "tests/bench/webhookbodies.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

struct Settings {
    int rounds = 3;
    int messages = 6000;
    int connections = 0; ///< 0: 128, 16, 1 and a single webhook
    QString place;
    QString agent; ///< empty: the pieces in this process
};

/// One folder on the disk that is measured, gone afterwards.
class Folder
{
public:
    explicit Folder(const Settings &settings) : m_dir(settings.place + u"/migochat-bench-XXXXXX"_s)
    {
        if (!m_dir.isValid())
            qFatal("%s", qPrintable(m_dir.errorString()));
    }
    [[nodiscard]] QString path() const { return m_dir.path(); }
    [[nodiscard]] QString withSchema() const
    {
        const QString file = m_dir.filePath(u"migochat.db"_s);
        const auto writer = Writer::open(file);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().detail));
        return file;
    }

private:
    QTemporaryDir m_dir;
};

struct DoorResult {
    FloodResult flood;
    double group = 0;        ///< webhooks in a commit
    double writerMicros = 0; ///< processor time a webhook, of the writer's thread
    double otherMicros = 0;  ///< of the other threads: server, channel, and the load itself
};

StatementTape record(const Settings &settings, const QList<QByteArray> &bodies)
{
    const Folder folder(settings);
    static_cast<void>(folder.withSchema()); // before the recorder, which starts SQLite before the store can set it up
    StatementTape tape;
    TapeRecorder recorder(tape);
    std::unique_ptr<Door> door;
    recorder.listenWhile([&] { door = std::make_unique<Door>(folder.path()); });
    door->acceptAll(bodies);
    return tape;
}

FloodResult flood(quint16 port, int connections, const QList<QByteArray> &posts)
{
    FloodResult result;
    besideTheLoop([&] { result = Flooder(port, connections).run(posts); });
    if (result.refused > 0)
        note(u"%1 of %2 webhooks were not accepted"_s.arg(result.refused).arg(posts.size()));
    return result;
}

DoorResult measureDoor(const Settings &settings, int connections, const QList<QByteArray> &posts)
{
    const Folder folder(settings);
    if (!settings.agent.isEmpty()) {
        const RealAgent agent(settings.agent, folder.path());
        return {flood(agent.webhookPort(), connections, posts)};
    }
    Door door(folder.path());
    const double writerBefore = door.writerCpuSeconds();
    const double allBefore = processCpuSeconds();
    DoorResult result{flood(door.port(), connections, posts)};
    const double writer = door.writerCpuSeconds() - writerBefore;
    const double all = processCpuSeconds() - allBefore;
    const auto count = static_cast<double>(posts.size());
    result.group = count / std::max(1, door.commits());
    result.writerMicros = writer / count * 1e6;
    result.otherMicros = (all - writer) / count * 1e6;
    return result;
}

BareResult measureBare(const Settings &settings, const StatementTape &tape, int jobsPerCommit)
{
    const Folder folder(settings);
    return runBareLoop(folder.withSchema(), tape, jobsPerCommit);
}

/// Rounds are interleaved, because the machine may be busy with other things for a while.
struct Throughput {
    Samples door, sameStatements, sameGroups, rowsOnly, latency, group, writerMicros, otherMicros, bareMicros;

    void addRound(const Settings &settings, int connections, const QList<QByteArray> &posts, const StatementTape &tape)
    {
        const BareResult bare = measureBare(settings, tape, 256);
        const DoorResult result = measureDoor(settings, connections, posts);
        const BareResult rows = measureBare(settings, tape.writesOnly(), 256);
        door.add(result.flood.perSecond());
        latency.add(result.flood.latencyMs);
        sameStatements.add(bare.perSecond());
        rowsOnly.add(rows.perSecond());
        bareMicros.add(bare.cpuSeconds / static_cast<double>(bare.jobs) * 1e6);
        if (result.group <= 0)
            return;
        const int grouped = std::max(1, static_cast<int>(std::lround(result.group)));
        sameGroups.add(measureBare(settings, tape, grouped).perSecond());
        group.add(result.group);
        writerMicros.add(result.writerMicros);
        otherMicros.add(result.otherMicros);
    }

    void report(int connections) const
    {
        const QString at = connections == 1 ? u"1 connection"_s : u"%1 connections"_s.arg(connections);
        const QString goal = connections == 128 ? u"≥ 0.75"_s : QString();
        print({u"webhook throughput, "_s + at, door.median(), u"/s"_s, u"bare loop, same statements, 256 a commit"_s,
               sameStatements.median(), goal});
        print({u"webhook throughput, "_s + at, door.median(), u"/s"_s, u"bare loop, writes only, 256 a commit"_s,
               rowsOnly.median()});
        if (!sameGroups.isEmpty())
            print({u"webhook throughput, "_s + at, door.median(), u"/s"_s,
                   u"bare loop, same statements, %1 a commit as the door"_s.arg(shortNumber(group.median())),
                   sameGroups.median(), goal});
        print({u"webhook latency p50, "_s + at, latency.median(), u"ms"_s});
        print({u"webhook latency p99, "_s + at, latency.percentile(0.99), u"ms"_s});
        if (!writerMicros.isEmpty()) {
            print({u"processor time of the writer, "_s + at, writerMicros.median(), u"µs"_s, u"bare loop's thread"_s,
                   bareMicros.median()});
            print({u"processor time of server, channel and load, "_s + at, otherMicros.median(), u"µs"_s});
        }
    }
};

/// One webhook at a time, in turns with a commit of the same statements and with a flush of the disk.
void measureSingle(const Settings &settings, const QList<QByteArray> &posts, const StatementTape &tape)
{
    constexpr qsizetype kTurn = 20;
    const Folder doorFolder(settings);
    const Folder bareFolder(settings);
    const std::unique_ptr<Door> door = settings.agent.isEmpty() ? std::make_unique<Door>(doorFolder.path()) : nullptr;
    const std::unique_ptr<RealAgent> agent =
        door ? nullptr : std::make_unique<RealAgent>(settings.agent, doorFolder.path());
    Flooder flooder(door ? door->port() : agent->webhookPort(), 1);
    const QString bareFile = bareFolder.withSchema();
    Samples webhook;
    Samples commit;
    Samples flush;
    for (qsizetype at = 0; at + kTurn <= posts.size() && at + kTurn <= qsizetype(tape.jobs.size()); at += kTurn) {
        besideTheLoop([&] { webhook.add(flooder.run(posts.mid(at, kTurn)).latencyMs); });
        commit.add(runBareLoop(bareFile, tape.part(std::size_t(at), kTurn), 1).commitMs);
        flush.add(flushDisk(bareFolder.path() + u"/flush", kTurn));
    }
    print({u"single webhook, p50"_s, webhook.median(), u"ms"_s, u"bare commit of the same statements"_s,
           commit.median()});
    print({u"single webhook, p50"_s, webhook.median(), u"ms"_s, u"4 KiB and fdatasync"_s, flush.median()});
    print({u"single webhook above a disk flush"_s, webhook.median() - flush.median(), u"ms"_s, {}, 0, u"≤ 1 ms"_s});
    print({u"single webhook above a bare commit"_s, webhook.median() - commit.median(), u"ms"_s});
    print({u"single webhook, p95"_s, webhook.percentile(0.95), u"ms"_s, u"bare commit of the same statements"_s,
           commit.percentile(0.95)});
}

void run(const Settings &settings)
{
    note(u"webhooks through "_s + (settings.agent.isEmpty() ? u"the pieces in this process"_s : settings.agent) +
         u"; "_s + machineLoad());
    const QList<QByteArray> bodies =
        whatsAppBodies({.count = settings.messages, .customers = settings.messages / 10 + 1});
    const QList<QByteArray> posts = signedPosts(bodies);
    const StatementTape tape = record(settings, bodies);
    auto statements = qsizetype(tape.closing.size());
    for (const StatementTape::Job &job : tape.jobs)
        statements += qsizetype(job.size());
    note(u"%1 webhooks, %2 statements each on average"_s.arg(bodies.size())
             .arg(double(statements) / double(bodies.size()), 0, 'f', 1));

    for (const auto &[connections, share] : {std::pair{128, 1.0}, std::pair{16, 0.5}, std::pair{1, 0.1}}) {
        if (settings.connections != 0 && settings.connections != connections)
            continue;
        const auto count = static_cast<qsizetype>(settings.messages * share);
        Throughput throughput;
        for (int round = 0; round < settings.rounds; ++round)
            throughput.addRound(settings, connections, posts.first(count), tape.part(0, std::size_t(count)));
        throughput.report(connections);
    }
    if (settings.connections == 0)
        measureSingle(settings, posts.first(std::min<qsizetype>(posts.size(), 600)), tape);
    note(machineLoad());
}

} // namespace

} // namespace migochat::bench

int main(int argc, char *argv[])
{
    migochat::keepFreedMemoryForReuse(); // as the agent does
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"quick"_s, u"A short run that only shows that everything works."_s},
         {u"rounds"_s, u"How often each figure is taken; medians are printed."_s, u"N"_s, u"5"_s},
         {u"messages"_s, u"Webhooks of a round."_s, u"N"_s, u"8000"_s},
         {u"connections"_s, u"Only this many."_s, u"N"_s, u"0"_s},
         {u"dir"_s, u"Where the stores are made: the disk that is measured."_s, u"DIR"_s, QDir::tempPath()},
         {u"agent"_s, u"Measure this migochat-agent instead of the pieces."_s, u"PROGRAM"_s}});
    parser.process(application);
    QLoggingCategory::setFilterRules(u"migochat.*.info=false"_s);
    migochat::bench::Settings settings{.rounds = parser.value(u"rounds"_s).toInt(),
                                       .messages = parser.value(u"messages"_s).toInt(),
                                       .connections = parser.value(u"connections"_s).toInt(),
                                       .place = parser.value(u"dir"_s),
                                       .agent = parser.value(u"agent"_s)};
    if (parser.isSet(u"quick"_s)) {
        settings.rounds = 1;
        settings.messages = 600;
    }
    migochat::bench::run(settings);
    return 0;
}
