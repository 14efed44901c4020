#include "ui/link/agentprocess.h"

#include "app/platform/processalive.h"
#include "app/platform/runtimefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcProcess, "migochat.ui.process")

namespace {

/// How long a process that exists may take until it answers (a large store is brought to a new schema at start).
/// After that its number may belong to another program, so a start is tried: the agent's own lock prevents two.
constexpr std::chrono::seconds kStartTime{20};

} // namespace

AgentProcess::AgentProcess(Launch launch, QObject *parent) : QObject(parent), m_launch(std::move(launch)) {}

QString AgentProcess::shippedProgram()
{
#ifdef Q_OS_WIN
    const QString name = u"migochat-agent.exe"_s;
#else
    const QString name = u"migochat-agent"_s;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

void AgentProcess::ensureRunning()
{
    if (m_gaveUp || someoneIsComing())
        return;
    if (m_pid != 0)
        noteExit();
    if (!m_gaveUp)
        launch();
}

/// True while a process that is, or may be, an agent still has time to answer.
bool AgentProcess::someoneIsComing()
{
    qint64 candidate = m_pid;
    if (candidate == 0 || !isProcessAlive(candidate)) {
        const Result<RuntimeInfo> running = readRuntimeFile(m_launch.dataDir);
        candidate = running ? running->pid : 0;
    }
    if (candidate == 0 || !isProcessAlive(candidate))
        return false;
    if (candidate != m_awaitedPid) {
        m_awaitedPid = candidate;
        m_patience = QDeadlineTimer(kStartTime);
    }
    return !m_patience.hasExpired();
}

void AgentProcess::noteExit()
{
    const auto now = std::chrono::steady_clock::now();
    m_pid = 0;
    m_exits.removeIf([now](std::chrono::steady_clock::time_point at) { return now - at > kExitSpan; });
    m_exits.append(now);
    if (m_exits.size() >= kMostExits)
        giveUp({ErrorCode::Internal, lastWords()});
}

void AgentProcess::startAgain()
{
    m_exits.clear();
    m_gaveUp = false;
    m_awaitedPid = 0;
    ensureRunning();
}

void AgentProcess::replace()
{
    // Counted like an exit: two versions that replace each other for ever come to rest.
    m_pid = 0;
    m_awaitedPid = 0;
    noteExit();
}

void AgentProcess::launch()
{
    QProcess process;
    QStringList arguments{u"--data-dir"_s, m_launch.dataDir};
    if (!m_launch.envFile.isEmpty())
        arguments << u"--env-file"_s << m_launch.envFile;
    if (m_launch.webhookPort)
        arguments << u"--webhook-port"_s << QString::number(*m_launch.webhookPort);
    process.setProgram(m_launch.program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(wordsFile());
    if (!process.startDetached(&m_pid)) {
        m_pid = 0;
        return giveUp({ErrorCode::NotFound, u"cannot start "_s + m_launch.program});
    }
    qCInfo(lcProcess) << "agent started, process" << m_pid;
    Q_EMIT started();
}

void AgentProcess::giveUp(const Error &error)
{
    m_gaveUp = true;
    qCWarning(lcProcess) << "the agent does not stay:" << error.detail;
    Q_EMIT gaveUp(error);
}

QString AgentProcess::wordsFile() const
{
    return QDir(m_launch.dataDir).filePath(u"agent-start.log"_s);
}

/// The last line that the agent wrote before it ended.
QString AgentProcess::lastWords() const
{
    QFile file(wordsFile());
    if (!file.open(QIODevice::ReadOnly))
        return u"no last words"_s;
    constexpr qint64 kEnough = 4096;
    file.seek(std::max<qint64>(0, file.size() - kEnough));
    return QString::fromUtf8(file.readAll().trimmed().split('\n').last());
}

} // namespace migochat
