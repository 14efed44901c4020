#pragma once

#include "tests/sim/agentfinder.h"
#include "tests/sim/control.h"
#include "tests/sim/freeplay.h"
#include "tests/sim/gemini.h"
#include "tests/sim/graph.h"
#include "tests/sim/player.h"
#include "tests/sim/shop.h"
#include "tests/sim/simserver.h"
#include "tests/sim/webhookpost.h"

#include <QObject>

namespace migochat::sim {

struct SimOptions {
    QString agentDirectory; ///< where agent.json appears; empty: setTarget is called by hand
    double speed = 60;
    quint64 seed = 1;
};

/// The whole outside world on loopback: the composition root of the simulator. Tests may run it in their process.
class Simulator final : public QObject
{
    Q_OBJECT

public:
    explicit Simulator(const SimOptions &options, const Clock &clock, QObject *parent = nullptr);

    /// Opens all ports. False when the system refuses one.
    [[nodiscard]] bool start();
    [[nodiscard]] Addresses addresses() const;
    /// Writes sim.json and agent.env into `directory`. False when one cannot be written.
    [[nodiscard]] bool writeFiles(const QString &directory) const;

    /// Plays this script from now on; the earlier one stops.
    Player &play(Script script, const Tempo &tempo);

    [[nodiscard]] QJsonObject run(const QJsonObject &verb) { return m_control.run(verb); }
    [[nodiscard]] QJsonObject state() const { return m_control.state(); }
    [[nodiscard]] const Credentials &account() const { return m_world.account(); }
    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] WebhookPoster &poster() { return m_poster; }

private:
    void switchNetwork(const QString &verb);

    World m_world;
    Faults m_faults;
    Journal m_journal;
    Pace m_pace;
    WebhookPoster m_poster;
    Context m_context;
    AgentFinder m_finder;
    Graph m_graph;
    Gemini m_gemini;
    Shop m_shop;
    Control m_control;
    FreePlay m_freePlay;
    SimServer m_graphServer;
    SimServer m_geminiServer;
    SimServer m_shopServer;
    SimServer m_controlServer;
    std::unique_ptr<Player> m_player;
};

} // namespace migochat::sim
