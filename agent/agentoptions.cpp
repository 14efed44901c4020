#include "agent/agentoptions.h"

#include "app/platform/paths.h"

#include <QCommandLineParser>

#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kDataDir = u"data-dir"_s;
const QString kEnvFile = u"env-file"_s;
const QString kWebhookPort = u"webhook-port"_s;
const QString kClockOffset = u"clock-offset"_s;
const QString kHelp = u"help"_s;
const QString kVersion = u"version"_s;

void describe(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(u"Receives webhooks, sends messages and answers customers for Migochat."_s);
    parser.addOptions({
        {kDataDir, u"Folder of the store."_s, u"DIR"_s, paths::defaultDataDir()},
        {kEnvFile, u"Take the configuration from FILE for this run."_s, u"FILE"_s},
        {kWebhookPort, u"Port for webhooks; 0 lets the system choose."_s, u"N"_s},
        {kClockOffset, u"Run the clock SECONDS ahead (rehearsals)."_s, u"SECONDS"_s},
        {{u"v"_s, kVersion}, u"Show the version and end."_s},
        {{u"h"_s, kHelp}, u"Show this help and end."_s},
    });
}

auto invalid(QString why)
{
    return fail(ErrorCode::InvalidPayload, std::move(why));
}

Result<> readNumbers(const QCommandLineParser &parser, AgentOptions &options)
{
    bool ok = true;
    if (parser.isSet(kWebhookPort)) {
        options.webhookPort = parser.value(kWebhookPort).toUShort(&ok);
        if (!ok)
            return invalid(u"--webhook-port needs a number from 0 to 65535"_s);
    }
    if (parser.isSet(kClockOffset)) {
        options.clockOffset = std::chrono::seconds(parser.value(kClockOffset).toInt(&ok));
        if (!ok)
            return invalid(u"--clock-offset needs a whole number of seconds"_s);
    }
    return {};
}

} // namespace

Result<AgentOptions> readAgentOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return invalid(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return invalid(u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().constFirst()));
    AgentOptions options;
    if (parser.isSet(kHelp))
        options.wish = AgentOptions::Wish::ShowHelp;
    else if (parser.isSet(kVersion))
        options.wish = AgentOptions::Wish::ShowVersion;
    options.dataDir = parser.value(kDataDir);
    options.envFile = parser.value(kEnvFile);
    if (options.dataDir.isEmpty())
        return invalid(u"--data-dir needs a folder"_s);
    if (parser.isSet(kEnvFile) && options.envFile.isEmpty())
        return invalid(u"--env-file needs a file"_s);
    if (const Result<> numbers = readNumbers(parser, options); !numbers)
        return failed(numbers);
    return options;
}

QString agentHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace migochat
