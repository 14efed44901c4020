#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace migochat::test {

/// The simulator as a process: Graph, Gemini and shop on loopback, with its control port.
class SimRunner
{
public:
    SimRunner() = default;
    ~SimRunner();

    [[nodiscard]] bool start(const QString &agentDir, const QStringList &moreOptions = {});
    [[nodiscard]] QString envFile() const { return m_dir.filePath(QStringLiteral("agent.env")); }

    /// Gives one verb of the control port; an empty object when it was refused.
    [[nodiscard]] QJsonObject tell(const QJsonObject &verb);
    [[nodiscard]] QJsonObject state();
    /// What the simulator heard and did, oldest first, under "entries".
    [[nodiscard]] QJsonObject log();

private:
    [[nodiscard]] QJsonObject ask(const QByteArray &method, const QByteArray &path, const QByteArray &body);

    QTemporaryDir m_dir;
    QProcess m_process;
    quint16 m_controlPort = 0;
};

} // namespace migochat::test
