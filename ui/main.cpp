#include "app/platform/paths.h"
#include "app/platform/signals.h"
#include "ui/application.h"
#include "ui/control/singleinstance.h"
#include "ui/inbox/conversationpane.h"
#include "ui/mainwindow.h"
#include "ui/startupreport.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFileInfo>
#include <QListView>

#include <cstdio>
#include <optional>

namespace {

using namespace migochat;

constexpr int kUsageError = 2;

int complain(const QString &sentence)
{
    std::fprintf(stderr, "migochat: %s\n", qUtf8Printable(sentence));
    return kUsageError;
}

/// A folder or file that cannot be used is told now, not by an agent that fails later.
Result<> checkFiles(const DesktopOptions &options)
{
    if (!options.envFile.isEmpty() && !QFileInfo(options.envFile).isReadable())
        return fail(ErrorCode::NotFound, QStringLiteral("cannot read ") + options.envFile);
    return paths::prepareDataDir(options.dataDir);
}

/// The command line without those options that Qt itself understands, read before a display is needed.
QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    const Result<DesktopOptions> options = readDesktopOptions(argumentsOf(argc, argv));
    if (!options)
        return complain(options.error().detail);
    if (options->wish == DesktopOptions::Wish::ShowHelp)
        return std::printf("%s", qUtf8Printable(desktopHelp())) < 0 ? 1 : 0;
    if (options->wish == DesktopOptions::Wish::ShowVersion)
        return std::printf("migochat %s\n", MIGOCHAT_VERSION) < 0 ? 1 : 0;
    if (const Result<> usable = checkFiles(*options); !usable)
        return complain(usable.error().detail);

    std::future<void> systemFonts = readSystemFonts();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("migochat"));
    QApplication::setApplicationDisplayName(QStringLiteral("Migochat"));
    QApplication::setApplicationVersion(QStringLiteral(MIGOCHAT_VERSION));
    if (systemFonts.valid())
        systemFonts.wait();
    loadBundledFonts();

    const TerminationSignals signals_;
    QObject::connect(&signals_, &TerminationSignals::requested, &application, &QApplication::quit);

    std::optional<Application> desktop;
    std::optional<StartupReport> report;
    SingleInstance instance(options->dataDir, options->link);
    QObject::connect(&instance, &SingleInstance::second, &application, &QApplication::quit);
    QObject::connect(&instance, &SingleInstance::first, &application, [&] {
        desktop.emplace(application, *options);
        if (options->report == DesktopOptions::Report::Startup)
            report.emplace(*desktop->window().findChild<ConversationPane *>()->listView());
        desktop->start();
    });
    QObject::connect(&instance, &SingleInstance::wished, &application,
                     [&](const QString &wish) { desktop->visit(wish); });
    instance.claim();
    return QApplication::exec();
}
