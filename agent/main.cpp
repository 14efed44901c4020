#include "agent/agent.h"
#include "agent/agentoptions.h"
#include "app/platform/envfile.h"
#include "app/platform/instancelock.h"
#include "app/platform/logging.h"
#include "app/platform/memory.h"
#include "app/platform/paths.h"
#include "app/platform/signals.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcMain, "migochat.agent")

enum ExitCode { Fine = 0, Failure = 1, BadInput = 2, AlreadyRunning = 3, StoreTooNew = 4 };

int complain(ExitCode code, const QString &sentence)
{
    std::fprintf(stderr, "migochat-agent: %s\n", qUtf8Printable(sentence));
    return code;
}

int codeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageTooNew:
        return StoreTooNew;
    case ErrorCode::Conflict:
        return AlreadyRunning;
    default:
        return Failure;
    }
}

Result<AgentSetup> readSetup(const AgentOptions &options)
{
    AgentSetup setup{.dataDir = options.dataDir, .values = std::nullopt, .webhookPort = options.webhookPort};
    if (options.envFile.isEmpty())
        return setup;
    const Result<EnvValues> values = readEnvFile(options.envFile);
    if (!values)
        return failed(values, options.envFile);
    if (const Result<AgentConfig> config = readConfig(*values); !config)
        return failed(config, options.envFile);
    setup.values = *values;
    return setup;
}

LogDetail logDetailOf(const AgentSetup &setup)
{
    const auto config = readConfig(setup.values.value_or(ConfigValues()));
    return config && config->debug ? LogDetail::Debug : LogDetail::Normal;
}

int runAgent(const AgentSetup &setup, const AgentOptions &options)
{
    for (const QString &name : unknownNames(setup.values.value_or(EnvValues()), configNames()))
        qCWarning(lcMain) << "the env file sets" << name << "which means nothing here";
    const SystemClock clock(options.clockOffset);
    Agent agent(setup, clock);
    if (const Result<> opened = agent.open(); !opened) {
        qCCritical(lcMain) << "cannot open the store:" << opened.error().detail;
        return codeOf(opened.error());
    }
    const TerminationSignals wishes;
    int code = Fine;
    QObject::connect(&wishes, &TerminationSignals::requested, &agent, &Agent::stop);
    QObject::connect(&agent, &Agent::failed, &agent, [&](const Error &error) {
        qCCritical(lcMain) << "cannot start:" << error.detail;
        code = codeOf(error);
        agent.stop();
    });
    QObject::connect(
        &agent, &Agent::finished, &agent, [&] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&agent, &Agent::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    keepFreedMemoryForReuse();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"migochat-agent"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MIGOCHAT_VERSION));

    const Result<AgentOptions> options = readAgentOptions(QCoreApplication::arguments());
    if (!options)
        return complain(BadInput, options.error().detail);
    if (options->wish == AgentOptions::Wish::ShowHelp) {
        std::fputs(qUtf8Printable(agentHelp()), stdout);
        return Fine;
    }
    if (options->wish == AgentOptions::Wish::ShowVersion) {
        std::puts("migochat-agent " MIGOCHAT_VERSION);
        return Fine;
    }
    const Result<AgentSetup> setup = readSetup(*options);
    if (!setup)
        return complain(BadInput, setup.error().detail);
    if (const Result<> folder = paths::prepareDataDir(options->dataDir); !folder)
        return complain(BadInput, folder.error().detail);
    const Result<InstanceLock> lock = InstanceLock::take(options->dataDir);
    if (!lock)
        return complain(lock.error().code == ErrorCode::Conflict ? AlreadyRunning : BadInput, lock.error().detail);
    const auto log = LogFile::open({.file = paths::agentLogFile(options->dataDir), .detail = logDetailOf(*setup)});
    if (!log)
        return complain(BadInput, log.error().detail);
    return runAgent(*setup, *options);
}
