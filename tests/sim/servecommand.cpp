#include "tests/sim/commands.h"

#include "tests/sim/options.h"
#include "tests/sim/simulator.h"

#include <QCoreApplication>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

int serveCommand(const QStringList &arguments)
{
    const std::optional<Options> options = readOptions(
        arguments, {u"--dir="_s, u"--agent-dir="_s, u"--speed="_s, u"--seed#="_s, u"--script="_s, u"--loop"_s});
    if (!options)
        return UsageError;
    const QString directory = options->text(u"--dir"_s);
    if (directory.isEmpty()) {
        complain(u"serve needs --dir DIR"_s);
        return UsageError;
    }
    const SystemClock clock;
    SimOptions simOptions;
    simOptions.agentDirectory = options->text(u"--agent-dir"_s, directory);
    simOptions.seed = static_cast<quint64>(options->number(u"--seed"_s, 1));
    Simulator simulator(simOptions, clock);
    if (!simulator.start() || !simulator.writeFiles(directory)) {
        complain(u"cannot open ports or write to "_s + directory);
        return 1;
    }
    say(u"graph %1  control %2"_s.arg(simulator.addresses().graph, simulator.addresses().control));
    return QCoreApplication::exec();
}

} // namespace migochat::sim
