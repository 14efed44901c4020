#pragma once

#include <QProcess>
#include <QString>

namespace migochat::bench {

/// A `migochat-agent` of its own, on a folder of its own, that can reach nothing outside. Ends with the object.
class RealAgent
{
public:
    /// Waits until it answers; ends the program when it does not within 20 s.
    RealAgent(const QString &program, const QString &folder);
    ~RealAgent();
    RealAgent(const RealAgent &) = delete;
    RealAgent &operator=(const RealAgent &) = delete;

    /// Until no customer waits for the assistant's answer any more; two minutes at the most. Returns the seconds it took.
    [[nodiscard]] double waitForAnswers() const;
    [[nodiscard]] quint16 webhookPort() const { return m_webhookPort; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    QString m_folder;
    quint16 m_webhookPort = 0;
};

} // namespace migochat::bench
