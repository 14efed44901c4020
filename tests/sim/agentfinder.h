#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace migochat::sim {

/// What DIR/agent.json says about a running agent.
struct AgentAddress {
    QUrl webhooks; ///< origin
    qint64 pid = 0;
};

[[nodiscard]] std::optional<AgentAddress> readAgentFile(const QString &directory);

/// Watches DIR/agent.json like the far end of a tunnel: the agent may start late and come back elsewhere.
class AgentFinder final : public QObject
{
    Q_OBJECT

public:
    explicit AgentFinder(QString directory, QObject *parent = nullptr);
    void start();
    /// Now, instead of at the next quarter of a second.
    void look();
    [[nodiscard]] std::optional<AgentAddress> current() const { return m_current; }

Q_SIGNALS:
    void found(const QUrl &origin, qint64 pid);

private:
    QString m_directory;
    QTimer m_timer;
    std::optional<AgentAddress> m_current;
};

} // namespace migochat::sim
