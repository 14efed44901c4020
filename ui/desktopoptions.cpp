#include "ui/desktopoptions.h"

#include "app/platform/paths.h"
#include "ui/shell/deeplink.h"

#include <QCommandLineParser>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// Command lines and what they print are English: they are read in scripts and reports.
void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Migochat: talk with customers on Messenger and WhatsApp."_s);
    parser.addPositionalArgument(u"link"_s, u"A conversation to open: migochat://conv/NUMBER."_s, u"[link]"_s);
    parser.addOptions({
        {u"data-dir"_s, u"Folder of the store (default: the user's data folder)."_s, u"DIR"_s},
        {u"env-file"_s, u"Configuration for an agent that this start brings up."_s, u"FILE"_s},
        {u"webhook-port"_s, u"Port for webhooks of that agent, 0: chosen by the system."_s, u"N"_s},
        {u"lang"_s, u"ar or en."_s, u"LANGUAGE"_s},
        {u"theme"_s, u"light, dark or system."_s, u"THEME"_s},
        {u"no-agent"_s, u"Do not start an agent."_s},
        {u"print-startup"_s, u"Print a line when the first list is painted, for measurements."_s},
        {{u"h"_s, u"help"_s}, u"Show this."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

auto wrong(const QString &sentence)
{
    return fail(ErrorCode::InvalidPayload, sentence);
}

Result<> readLook(const QCommandLineParser &parser, DesktopOptions &options)
{
    if (parser.isSet(u"lang"_s)) {
        options.language = languageFromCode(parser.value(u"lang"_s));
        if (!options.language)
            return wrong(u"--lang is ar or en"_s);
    }
    if (!parser.isSet(u"theme"_s))
        return {};
    const QString theme = parser.value(u"theme"_s);
    if (theme == "light"_L1)
        options.theme = Theme::Choice::Light;
    else if (theme == "dark"_L1)
        options.theme = Theme::Choice::Dark;
    else if (theme == "system"_L1)
        options.theme = Theme::Choice::System;
    else
        return wrong(u"--theme is light, dark or system"_s);
    return {};
}

} // namespace

Result<DesktopOptions> readDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    DesktopOptions options;
    const QStringList rest = parser.positionalArguments();
    if (rest.size() == 1 && DeepLink::parse(rest.first()))
        options.link = rest.first();
    else if (!rest.isEmpty())
        return wrong(u"unexpected argument "_s + rest.first());
    if (parser.isSet(u"help"_s))
        options.wish = DesktopOptions::Wish::ShowHelp;
    else if (parser.isSet(u"version"_s))
        options.wish = DesktopOptions::Wish::ShowVersion;
    options.dataDir = parser.value(u"data-dir"_s);
    if (options.dataDir.isEmpty())
        options.dataDir = paths::defaultDataDir();
    options.envFile = parser.value(u"env-file"_s);
    if (parser.isSet(u"webhook-port"_s)) {
        bool ok = false;
        options.webhookPort = parser.value(u"webhook-port"_s).toUShort(&ok);
        if (!ok)
            return wrong(u"--webhook-port is a number from 0 to 65535"_s);
    }
    if (parser.isSet(u"no-agent"_s))
        options.agent = DesktopOptions::Agent::LeaveAlone;
    if (parser.isSet(u"print-startup"_s))
        options.report = DesktopOptions::Report::Startup;
    if (const Result<> look = readLook(parser, options); !look)
        return failed(look);
    return options;
}

QString desktopHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    // Qt names the program only after its application object exists, which would need a display.
    return parser.helpText().replace(u"<executable_name>"_s, u"migochat"_s);
}

} // namespace migochat
