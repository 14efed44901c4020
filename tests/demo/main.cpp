#include "tests/demo/staffdesk.h"
#include "tests/demo/storewatch.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

/// migochat-watch --data-dir DIR [--seconds N] [--answer]: prints the shop's conversations as they happen.
int main(int argc, char *argv[])
{
    using namespace migochat;
    using namespace Qt::Literals::StringLiterals;

    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dataDir(u"data-dir"_s, u"The shop's folder."_s, u"DIR"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"End after this time; 0: never."_s, u"N"_s, u"0"_s);
    const QCommandLineOption answer(u"answer"_s, u"Send the assistant's drafts, as somebody at the desk would."_s);
    parser.addOptions({dataDir, seconds, answer});
    parser.addHelpOption();
    parser.process(app);

    auto reader = Reader::open(parser.value(dataDir) + u"/migochat.db"_s);
    if (!reader) {
        std::fprintf(stderr, "migochat-watch: cannot open the store: %s\n", qPrintable(reader.error().detail));
        return 2;
    }
    StoreWatch watch(std::move(*reader));
    StaffDesk desk(parser.value(dataDir));
    if (parser.isSet(answer)) {
        QObject::connect(&watch, &StoreWatch::drafted, &desk, &StaffDesk::take);
        desk.start();
    }
    watch.start();
    if (const int limit = parser.value(seconds).toInt(); limit > 0)
        QTimer::singleShot(std::chrono::seconds(limit), &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
