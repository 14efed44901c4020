#pragma once

#include "tests/bench/procstat.h"

#include <QProcess>
#include <QStringList>

namespace migochat::bench {

/// A program on the display that there is, else without one; ends with the object.
class RunningProgram
{
public:
    RunningProgram(const QString &program, const QStringList &arguments);
    ~RunningProgram();
    Q_DISABLE_COPY_MOVE(RunningProgram)

    [[nodiscard]] ProcStat stat() const { return procStat(m_process.processId()); }

private:
    QProcess m_process;
};

} // namespace migochat::bench
