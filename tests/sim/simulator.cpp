#include "tests/sim/simulator.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

bool writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(content);
    return file.commit();
}

} // namespace

Simulator::Simulator(const SimOptions &options, const Clock &clock, QObject *parent)
    : QObject(parent), m_world({}, clock, options.seed), m_journal(clock),
      m_poster(m_world, m_journal), m_context{m_world, m_faults, m_journal, m_poster}, m_finder(options.agentDirectory),
      m_graph(m_context, m_pace), m_gemini(m_context), m_shop(m_context),
      m_control(m_context,
                {m_graph, m_shop, m_poster, m_pace, [this](const QString &verb) { switchNetwork(verb); },
                 [this] { return m_finder.current() ? m_finder.current()->pid : 0; }, [this] { return m_player.get(); },
                 [this](const QJsonObject &verb) { m_freePlay.set(verb); }}),
      m_freePlay(m_world, [this](const QJsonObject &verb) { return m_control.run(verb); }),
      m_graphServer([this](const SimRequest &request) { return m_graph.handle(request); }),
      m_geminiServer([this](const SimRequest &request) { return m_gemini.handle(request); }),
      m_shopServer([this](const SimRequest &request) { return m_shop.handle(request); }),
      m_controlServer([this](const SimRequest &request) { return m_control.handle(request); })
{
    m_world.speed = options.speed;
    m_poster.setGate(
        [this](Channel channel, const QJsonObject &body) { return m_graph.subscriptions().allows(channel, body); });
    m_poster.setGivenUp([this](Channel channel) { m_graph.subscriptions().giveUp(channel); });
    connect(&m_finder, &AgentFinder::found, &m_poster, &WebhookPoster::setTarget);
    if (!options.agentDirectory.isEmpty()) {
        connect(&m_poster, &WebhookPoster::targetWanted, &m_finder, &AgentFinder::look);
        m_finder.start();
    }
}

bool Simulator::start()
{
    const bool services = m_graphServer.start() && m_geminiServer.start() && m_shopServer.start();
    if (!services || !m_controlServer.start())
        return false;
    m_world.graphOrigin = m_graphServer.origin();
    return true;
}

Player &Simulator::play(Script script, const Tempo &tempo)
{
    m_world.speed = tempo.stepwise ? m_world.speed : tempo.speed;
    m_player = std::make_unique<Player>(std::move(script), tempo,
                                        [this](const QJsonObject &verb) { return m_control.run(verb); });
    return *m_player;
}

Addresses Simulator::addresses() const
{
    return {m_graphServer.origin(), m_geminiServer.origin(), m_shopServer.origin() + u"/api/v1",
            m_controlServer.origin()};
}

bool Simulator::writeFiles(const QString &directory) const
{
    const Addresses where = addresses();
    const QJsonObject content{{"graphUrl"_L1, where.graph},
                              {"geminiUrl"_L1, where.gemini},
                              {"shopUrl"_L1, where.shop},
                              {"controlUrl"_L1, where.control},
                              {"pid"_L1, QCoreApplication::applicationPid()}};
    if (!QDir().mkpath(directory))
        return false;
    return writeWhole(directory + u"/agent.env", envFile(m_world.account(), where)) &&
           writeWhole(directory + u"/sim.json", QJsonDocument(content).toJson());
}

void Simulator::switchNetwork(const QString &verb)
{
    if (verb == "net.down"_L1) {
        for (SimServer *server : {&m_graphServer, &m_geminiServer, &m_shopServer})
            server->stop();
        return;
    }
    for (SimServer *server : {&m_graphServer, &m_geminiServer, &m_shopServer})
        (void)server->start();
}

} // namespace migochat::sim
