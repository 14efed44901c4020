#include "tests/sim/agentfinder.h"
#include "tests/sim/commands.h"
#include "tests/sim/fuzz.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/options.h"

#include <QCoreApplication>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QUrl originFrom(const Options &given)
{
    if (given.has(u"--url"_s))
        return QUrl(given.text(u"--url"_s));
    const std::optional<AgentAddress> agent = readAgentFile(given.text(u"--agent-dir"_s));
    return agent ? agent->webhooks : QUrl();
}

} // namespace

int fuzzCommand(const QStringList &arguments)
{
    const std::optional<Options> options =
        readOptions(arguments, {u"--url="_s, u"--agent-dir="_s, u"--count#="_s, u"--seed#="_s, u"--connections#="_s,
                                u"--kinds="_s, u"--secret="_s, u"--keep="_s});
    if (!options)
        return kUsageError;
    FuzzOptions wanted;
    wanted.origin = originFrom(*options);
    wanted.seed = static_cast<quint64>(options->number(u"--seed"_s, 1));
    wanted.count = options->number(u"--count"_s, wanted.count);
    wanted.connections = static_cast<int>(options->number(u"--connections"_s, wanted.connections));
    wanted.prefix = options->text(u"--kinds"_s);
    wanted.secret = options->text(u"--secret"_s);
    wanted.keep = options->text(u"--keep"_s);
    if (wanted.origin.isEmpty()) {
        complain(u"fuzz needs --url ORIGIN or --agent-dir DIR of a running agent"_s);
        return kUsageError;
    }
    if (wanted.count < 1 || wanted.connections < 1 || kindsNamed(QString(wanted.prefix + u'*')).isEmpty()) {
        complain(u"--count and --connections start at 1, and --kinds is the start of a kind's name"_s);
        return kUsageError;
    }
    Fuzz fuzz(wanted);
    QObject::connect(
        &fuzz, &Fuzz::finished, &fuzz, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    fuzz.start();
    QCoreApplication::exec();
    say(QString::fromUtf8(compact(fuzz.report())));
    return fuzz.clean() ? 0 : 1;
}

} // namespace migochat::sim
