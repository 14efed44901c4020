#include "tests/bench/procstat.h"

#include <QDir>
#include <QFile>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The number behind "name:" in a file of /proc; 0 when it is not there.
qint64 field(const QString &path, const QByteArray &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

ProcStat procStat(qint64 pid)
{
    const QString process = u"/proc/%1"_s.arg(pid);
    ProcStat stat;
    stat.pssMiB = static_cast<double>(field(process + u"/smaps_rollup", "Pss")) / 1024;
    stat.privateMiB = static_cast<double>(field(process + u"/smaps_rollup", "Private_Dirty") +
                                          field(process + u"/smaps_rollup", "Private_Clean")) /
                      1024;
    const QStringList threads = QDir(process + u"/task").entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    stat.threads = threads.size();
    for (const QString &thread : threads)
        stat.wakeUps += field(process + u"/task/" + thread + u"/status", "voluntary_ctxt_switches");
    return stat;
}

} // namespace migochat::bench
