// From exec to the first painted window on a display, ours beside an empty window and beside other desktop programs in
// Qt: one that keeps a list in a database (KeePassXC) and one with a list that changes (qBittorrent), where installed.

#include "tests/bench/flooder.h"
#include "tests/bench/measure.h"
#include "tests/bench/paintedscreen.h"
#include "tests/bench/realagent.h"
#include "tests/bench/webhookbodies.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace migochat::bench {

namespace {

constexpr double kPatienceMs = 30'000;
constexpr double kWindow = 0.1; ///< of the screen: less is a splash screen or a pointer
constexpr QSize kScreen(1366, 768);

struct Program {
    QString name;
    QString path;
    QStringList arguments;
    Samples ms{};
};

/// A new home for each program, as on the day it was installed, but without questions before the window.
class Home
{
public:
    Home()
    {
        QDir(m_folder.path()).mkpath(u"config/qBittorrent"_s);
        QFile legal(m_folder.filePath(u"config/qBittorrent/qBittorrent.conf"_s));
        if (!legal.open(QIODevice::WriteOnly) || legal.write("[LegalNotice]\nAccepted=true\n") < 0)
            qFatal("cannot write %s", qPrintable(legal.fileName()));
    }

    [[nodiscard]] QProcessEnvironment environment(const QString &display) const
    {
        QProcessEnvironment set = QProcessEnvironment::systemEnvironment();
        set.insert(u"DISPLAY"_s, display);
        set.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        set.insert(u"HOME"_s, m_folder.path());
        for (const QString &kind : {u"CONFIG"_s, u"DATA"_s, u"CACHE"_s, u"RUNTIME"_s}) {
            const QString path = m_folder.filePath(kind.toLower());
            QDir().mkpath(path);
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            set.insert(kind == "RUNTIME"_L1 ? u"XDG_RUNTIME_DIR"_s : u"XDG_%1_HOME"_s.arg(kind), path);
        }
        return set;
    }

private:
    QTemporaryDir m_folder;
};

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(5'000))
        process.kill();
    process.waitForFinished(5'000);
}

/// Each start has a display of its own, empty and black.
double toPaintedWindow(const Program &program)
{
    const PaintedScreen screen(kScreen);
    const Home home;
    QProcess process;
    process.setProcessEnvironment(home.environment(screen.display()));
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    const double since = nowMs();
    process.start(program.path, program.arguments);
    while (screen.paintedShare() < kWindow) {
        if (nowMs() - since > kPatienceMs)
            qFatal("%s shows no window", qPrintable(program.path));
        QThread::usleep(500);
    }
    const double took = nowMs() - since;
    end(process);
    return took;
}

QList<Program> otherPrograms()
{
    QList<Program> found;
    for (const auto &[name, file, arguments] :
         {std::tuple{u"KeePassXC"_s, u"keepassxc"_s, QStringList{}},
          std::tuple{u"qBittorrent"_s, u"qbittorrent"_s, QStringList{u"--no-splash"_s}}}) {
        const QString path = QStandardPaths::findExecutable(file);
        if (path.isEmpty())
            note(name + u" is not installed"_s);
        else
            found.append({name, path, arguments});
    }
    return found;
}

void run(const QString &programs, int rounds)
{
    note(machineLoad());
    const QTemporaryDir shop;
    const RealAgent agent(programs + u"/migochat-agent"_s, shop.path());
    static_cast<void>(
        Flooder(agent.webhookPort(), 4).run(signedPosts(whatsAppBodies({.count = 400, .customers = 80}))));
    QList<Program> all{{u"desktop"_s, programs + u"/migochat"_s, {u"--data-dir"_s, shop.path(), u"--no-agent"_s}},
                       {u"empty window with a list"_s, programs + u"/bench_emptywindow"_s, {}}};
    all << otherPrograms();
    for (int round = -1; round < rounds; ++round) { // in turns, for the same load; the first start reads the files
        for (Program &program : all) {
            const double took = toPaintedWindow(program);
            if (round >= 0)
                program.ms.add(took);
        }
    }
    for (qsizetype i = 1; i < all.size(); ++i) {
        print({u"exec to first painted window on a display, p50"_s, all.first().ms.median(), u"ms"_s, all.at(i).name,
               all.at(i).ms.median(), i == 1 ? u"≤ 2 times"_s : u"sooner"_s});
    }
    note(machineLoad());
}

} // namespace

} // namespace migochat::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"quick"_s, u"A short run that only shows that everything works."_s});
    parser.process(application);
    migochat::bench::run(QCoreApplication::applicationDirPath(), parser.isSet(u"quick"_s) ? 1 : 7);
    return 0;
}
