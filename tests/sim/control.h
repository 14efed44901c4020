#pragma once

#include "tests/sim/kindverbs.h"
#include "tests/sim/pace.h"
#include "tests/sim/platformverbs.h"
#include "tests/sim/verbs.h"

namespace migochat::sim {

class Player;
class Shop;

/// What the control port needs beside the verbs.
struct ControlParts {
    Graph &graph;
    Shop &shop;
    WebhookPoster &poster;
    Pace &pace;
    FaultVerbs::Switch network;
    std::function<qint64()> agentPid; ///< 0 when none runs
    std::function<Player *()> player; ///< null when no script plays
    std::function<void(const QJsonObject &)> freePlay;
};

/// The control port: verbs in, state and log out.
class Control
{
public:
    Control(Context context, ControlParts parts);

    /// One verb, {"do":"wa.text",…}, whoever gives it: the control port or the script.
    [[nodiscard]] QJsonObject run(const QJsonObject &verb);
    /// POST /control (one verb or a list of them), GET /state, GET /log?kind=…&since=….
    [[nodiscard]] SimResponse handle(const SimRequest &request);
    [[nodiscard]] QJsonObject state() const;

private:
    [[nodiscard]] std::optional<QJsonObject> world(const QString &what, const QJsonObject &verb);
    [[nodiscard]] QJsonObject steer(const QString &what, const QJsonObject &verb) const;
    [[nodiscard]] QJsonObject expect(const QJsonObject &verb) const;
    [[nodiscard]] QJsonObject setPace(const QJsonObject &verb);
    [[nodiscard]] QJsonObject killAgent() const;
    [[nodiscard]] QJsonArray sends() const;
    [[nodiscard]] QJsonObject lastSends() const;
    [[nodiscard]] QJsonObject commentStates() const;

    Context m_context;
    ControlParts m_parts;
    CustomerVerbs m_customers;
    KindVerbs m_kinds;
    FaultVerbs m_faults;
    PlatformVerbs m_platform;
};

} // namespace migochat::sim
