#include "tests/sim/commands.h"
#include "tests/sim/options.h"
#include "tests/sim/simulator.h"

#include <QCoreApplication>
#include <QFile>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ServeOptions {
    QString directory;
    SimOptions sim;
    Tempo tempo;
    std::optional<Script> script;
    bool exitAtEnd = false;
    bool staff = false; ///< staff.* steps are played by whoever reads the log
};

std::optional<Tempo> tempoFrom(const Options &options)
{
    Tempo tempo;
    const QString speed = options.text(u"--speed"_s, u"60"_s);
    bool numeric = true;
    tempo.stepwise = speed == "step"_L1;
    if (!tempo.stepwise)
        tempo.speed = speed.toDouble(&numeric);
    tempo.loop = options.has(u"--loop"_s);
    tempo.longestGap = std::chrono::minutes(options.number(u"--max-gap"_s, 0));
    if (numeric && tempo.speed > 0)
        return tempo;
    complain(u"--speed is 1, 10, 60 or step"_s);
    return std::nullopt;
}

std::optional<Script> scriptFrom(const Options &options)
{
    QFile file(options.text(u"--script"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(u"cannot read "_s + file.fileName());
        return std::nullopt;
    }
    const ScriptOptions wanted{static_cast<quint64>(options.number(u"--seed"_s, 1)), options.has(u"--only-text"_s)};
    Script script = parseScript(file.readAll(), wanted);
    if (script.error.isEmpty())
        return script;
    complain(file.fileName() + u": "_s + script.error);
    return std::nullopt;
}

std::optional<ServeOptions> serveOptions(const QStringList &arguments)
{
    const std::optional<Options> options =
        readOptions(arguments, {u"--dir="_s, u"--agent-dir="_s, u"--speed="_s, u"--seed#="_s, u"--script="_s,
                                u"--max-gap#="_s, u"--loop"_s, u"--only-text"_s, u"--exit-at-end"_s, u"--staff"_s});
    if (!options)
        return std::nullopt;
    ServeOptions serve;
    serve.directory = options->text(u"--dir"_s);
    if (serve.directory.isEmpty()) {
        complain(u"serve needs --dir DIR"_s);
        return std::nullopt;
    }
    const std::optional<Tempo> tempo = tempoFrom(*options);
    if (!tempo)
        return std::nullopt;
    serve.tempo = *tempo;
    serve.staff = options->has(u"--staff"_s);
    serve.exitAtEnd = options->has(u"--exit-at-end"_s);
    serve.sim = {options->text(u"--agent-dir"_s, serve.directory), tempo->speed,
                 static_cast<quint64>(options->number(u"--seed"_s, 1))};
    if (options->text(u"--script"_s, u"none"_s) == "none"_L1)
        return serve;
    serve.script = scriptFrom(*options);
    return serve.script ? std::optional(serve) : std::nullopt;
}

void tellSends(Simulator &simulator)
{
    World &world = simulator.world();
    world.onSent = [&world](const Sent &sent) {
        const QString text = sent.text.isEmpty() ? sent.kind : QString(sent.text).replace(u'\n', u' ');
        say(u"       %1 <- shop        %2"_s.arg(world.customer(sent.customer).id.leftJustified(4), text));
    };
}

/// Staff sit elsewhere: their steps are told in the log as kind "staff".
QJsonObject askStaff(Simulator &simulator, const QJsonObject &verb)
{
    simulator.journal().add(u"staff"_s, {{"verb"_L1, verb}});
    return {{"ok"_L1, true}};
}

} // namespace

int serveCommand(const QStringList &arguments)
{
    const std::optional<ServeOptions> options = serveOptions(arguments);
    if (!options)
        return kUsageError;
    const SystemClock clock;
    Simulator simulator(options->sim, clock);
    if (!simulator.start() || !simulator.writeFiles(options->directory)) {
        complain(u"cannot open ports or write to "_s + options->directory);
        return 1;
    }
    const Addresses where = simulator.addresses();
    say(u"graph %1  gemini %2  shop %3  control %4"_s.arg(where.graph, where.gemini, where.shop, where.control));
    tellSends(simulator);
    if (options->script) {
        Player &player = simulator.play(*options->script, options->tempo);
        QObject::connect(&player, &Player::told, &player, [](const QString &line) { say(line); });
        if (options->staff)
            player.setStaff([&simulator](const QJsonObject &verb) { return askStaff(simulator, verb); });
        if (options->exitAtEnd) {
            QObject::connect(
                &player, &Player::finished, &player,
                [&player] { QCoreApplication::exit(player.failures() == 0 ? 0 : 1); }, Qt::QueuedConnection);
        }
        player.start();
    }
    return QCoreApplication::exec();
}

} // namespace migochat::sim
