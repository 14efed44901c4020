#include "tests/bench/filledstore.h"

#include "app/store/migrator.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

void addStoreOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"quick"_s, u"A small store and few repetitions, only to show that everything works."_s},
                       {u"store"_s, u"Folder of the filled store; made when it is missing."_s, u"DIR"_s},
                       {u"sim"_s, u"The simulator that fills it."_s, u"PROGRAM"_s,
                        QCoreApplication::applicationDirPath() + u"/migochat-sim"}});
}

namespace {

/// The desktop waits for rows without end where it cannot read the schema.
void checkSchema(const QString &file)
{
    const Result<Database> database = Database::open(file, Access::ReadOnly);
    const Migrator migrator;
    Result<> fits = database ? migrator.checkReadable(*database) : Result<>(failed(database));
    if (fits) {
        if (const Result<int> same = migrator.migrate(*database); !same) // has nothing left to do but to compare
            fits = failed(same);
    }
    if (!fits)
        qFatal("%s is not of this schema (%s). Delete it and it is filled anew, or name another folder with --store.",
               qPrintable(file), qPrintable(fits.error().detail));
}

} // namespace

QString filledStore(const QCommandLineParser &parser)
{
    const qint64 messages = parser.isSet(u"quick"_s) ? 5'000 : 1'000'000;
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/migochat-bench"_s;
    const QString folder =
        parser.isSet(u"store"_s) ? parser.value(u"store"_s) : cache + u'/' + QString::number(messages);
    const QString file = folder + u"/migochat.db";
    if (QFile::exists(file)) {
        checkSchema(file);
        return file;
    }
    QDir().mkpath(folder);
    note(u"filling %1 with %2 messages, once"_s.arg(folder).arg(messages));
    const QString simulator = parser.value(u"sim"_s);
    const QStringList arguments{u"fill"_s,
                                u"--db"_s,
                                file,
                                u"--messages"_s,
                                QString::number(messages),
                                u"--customers"_s,
                                QString::number(messages / 20)};
    if (QProcess::execute(simulator, arguments) != 0 || !QFile::exists(file))
        qFatal("%s could not fill the store", qPrintable(simulator));
    return file;
}

} // namespace migochat::bench
