#include "tests/bench/runningprogram.h"

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

RunningProgram::RunningProgram(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, qEnvironmentVariableIsSet("DISPLAY") ? u"xcb"_s : u"offscreen"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        qFatal("cannot start %s", qPrintable(program));
}

RunningProgram::~RunningProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

} // namespace migochat::bench
