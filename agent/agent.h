#pragma once

#include "agent/configvalues.h"
#include "app/domain/async.h"
#include "app/domain/changes.h"
#include "app/domain/clock.h"
#include "app/domain/id.h"

#include <QObject>

#include <memory>
#include <optional>

namespace migochat {

struct CommandFrame;
struct ReplyFrame;
struct SetSecret;

/// Where and how an agent runs.
struct AgentSetup {
    QString dataDir;
    std::optional<ConfigValues> values; ///< of an env file: the whole configuration of this run
    std::optional<quint16> webhookPort; ///< wins over the configuration
};

/// The composition root: the only place that knows every class of the agent and how they are joined. Main thread.
class Agent final : public QObject
{
    Q_OBJECT

public:
    Agent(AgentSetup setup, const Clock &clock);
    ~Agent() override;

    /// Opens the store. Errors: as Writer::open and Reader::open.
    [[nodiscard]] Result<> open();

    /// Begins to work; ready() or failed() follows.
    void start();

    /// Stops accepting, lets owed answers leave, breaks off what is on the network and closes the store; then
    /// finished(). Takes at most two seconds.
    void stop();

Q_SIGNALS:
    void ready(quint16 webhookPort);
    void failed(const migochat::Error &error);
    void finished();

private:
    struct Parts;

    void buildWith(const ConfigValues &values);
    void connectParts();
    void addCommands();
    void addActs();
    void listen();
    void onCommitted(const ChangeSet &changes, Revision revision);
    void onSettingsChanged();
    void reconfigure(const ConfigValues &values);
    [[nodiscard]] Async<ReplyFrame> dispatch(const CommandFrame &command);
    [[nodiscard]] Async<> setSecret(const SetSecret &command);
    void secretKept(const SetSecret &command);
    void noteSecrets();
    void unblockAccounts();
    void unblockToken(AccountId account);
    void considerEnd();
    void breakOff();
    void end();

    AgentSetup m_setup;
    const Clock &m_clock;
    std::unique_ptr<Parts> m_parts;
    bool m_stopAsked = false;
    bool m_stopping = false;
    bool m_drained = false;
    bool m_ended = false;
};

} // namespace migochat
