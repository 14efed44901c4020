#include "tests/sim/commands.h"

#include "tests/sim/options.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

int runCommand(const QStringList &arguments)
{
    const QString command = arguments.value(0);
    if (command == "serve"_L1)
        return serveCommand(arguments.mid(1));
    if (command == "post"_L1)
        return postCommand(arguments.mid(1));
    if (command == "flood"_L1)
        return floodCommand(arguments.mid(1));
    if (command == "fill"_L1)
        return fillCommand(arguments.mid(1));
    if (command == "fuzz"_L1)
        return fuzzCommand(arguments.mid(1));
    complain(command.isEmpty() ? u"say serve, post, flood, fuzz or fill"_s : QString(u"unknown command " + command));
    return kUsageError;
}

} // namespace migochat::sim
