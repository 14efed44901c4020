#pragma once

#include "app/domain/result.h"

#include <QDeadlineTimer>
#include <QObject>

#include <chrono>
#include <optional>

namespace migochat {

/// Finds a running agent or starts one that outlives the desktop. An agent that ends five times in five minutes is left
/// alone until a person asks for it.
class AgentProcess final : public QObject
{
    Q_OBJECT

public:
    struct Launch {
        QString program; ///< path of migochat-agent
        QString dataDir;
        QString envFile; ///< may be empty
        std::optional<quint16> webhookPort;
    };

    static constexpr int kMostExits = 5;
    static constexpr std::chrono::minutes kExitSpan{5};

    explicit AgentProcess(Launch launch, QObject *parent = nullptr);

    /// The program that is shipped beside this one.
    [[nodiscard]] static QString shippedProgram();

    /// Starts an agent unless one runs or is about to answer. Called whenever nobody answers; cheap.
    void ensureRunning();
    /// A person wants it: forgets earlier exits.
    void startAgain();
    /// The agent that runs is of another version and was asked to stop: it may be replaced at once.
    void replace();

    [[nodiscard]] bool hasGivenUp() const { return m_gaveUp; }

Q_SIGNALS:
    void started();
    /// Too many exits, or the program cannot be started. The detail holds the agent's own last words.
    void gaveUp(const migochat::Error &error);

private:
    [[nodiscard]] bool someoneIsComing();
    void noteExit();
    void launch();
    void giveUp(const Error &error);
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] QString wordsFile() const;

    const Launch m_launch;
    qint64 m_pid = 0;
    QDeadlineTimer m_patience;
    qint64 m_awaitedPid = 0;
    QList<std::chrono::steady_clock::time_point> m_exits;
    bool m_gaveUp = false;
};

} // namespace migochat
