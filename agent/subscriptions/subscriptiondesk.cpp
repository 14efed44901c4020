#include "agent/subscriptions/subscriptiondesk.h"

namespace migochat {

SubscriptionDesk::SubscriptionDesk(const Surroundings &around)
    : m_heartbeat(around.writer, around.clock), m_reachability(around.writer, around.clock),
      m_keeper(around.writer, around.clock, around.channels),
      m_backFill(around.writer, around.reader, around.clock, around.channels, around.sink),
      m_leadForms(around.writer, around.reader, around.clock, around.channels, around.sink),
      m_mentions(around.writer, around.reader, around.clock, around.channels, around.sink),
      m_adNames(around.writer, around.reader, around.clock), m_number(around.writer, around.clock)
{
    // What is missing is subscribed before the past is fetched, so that nothing falls between the two.
    connect(&m_heartbeat, &Heartbeat::listened, &m_keeper, &SubscriptionKeeper::check);
    connect(&m_reachability, &Reachability::regained, &m_keeper, &SubscriptionKeeper::check);
    connect(&m_keeper, &SubscriptionKeeper::checked, &m_backFill, &BackFill::wake);
    connect(&m_keeper, &SubscriptionKeeper::checked, &m_number, &NumberCheck::check);
    connect(&m_keeper, &SubscriptionKeeper::tokenWorks, this, &SubscriptionDesk::tokenWorks);
    connect(&m_reachability, &Reachability::lost, this, &SubscriptionDesk::changed);
    connect(&m_reachability, &Reachability::regained, this, &SubscriptionDesk::changed);
    connect(&m_backFill, &BackFill::runningChanged, this, &SubscriptionDesk::changed);
}

void SubscriptionDesk::setConfig(const AgentConfig &config)
{
    m_config = config;
    m_keeper.setConfig(config);
    m_adNames.setConfig(config.graph,
                        {.accessToken = config.messenger.accessToken, .appSecret = config.messenger.appSecret});
    m_number.setConfig(config.graph, config.whatsApp.phoneNumberId,
                       {.accessToken = config.whatsApp.accessToken, .appSecret = config.whatsApp.appSecret});
    if (!m_isStarted)
        return;
    m_reachability.watch(publicDoor(config));
    m_keeper.check();
    m_leadForms.wake();
    m_mentions.wake();
    m_adNames.wake();
}

void SubscriptionDesk::start()
{
    m_isStarted = true;
    m_heartbeat.start();
    m_reachability.watch(publicDoor(m_config));
    m_leadForms.wake();
    m_mentions.wake();
    m_adNames.wake();
}

void SubscriptionDesk::noteChanges(const ChangeSet &changes)
{
    if (!m_isStarted)
        return;
    if (touches(changes, Topic::Account)) {
        m_leadForms.wake();
        m_mentions.wake();
    }
    if (touches(changes, Topic::Contact))
        m_adNames.wake();
}

void SubscriptionDesk::stop()
{
    if (!std::exchange(m_isStarted, false))
        return;
    m_reachability.stop();
    m_keeper.stop();
    m_backFill.stop();
    m_leadForms.stop();
    m_mentions.stop();
    m_adNames.stop();
    m_number.stop();
    m_heartbeat.stop();
}

} // namespace migochat
