#pragma once

#include "agent/subscriptions/adnames.h"
#include "agent/subscriptions/backfill.h"
#include "agent/subscriptions/heartbeat.h"
#include "agent/subscriptions/leadformdesk.h"
#include "agent/subscriptions/mentiondesk.h"
#include "agent/subscriptions/numbercheck.h"
#include "agent/subscriptions/reachability.h"
#include "agent/subscriptions/subscriptionkeeper.h"
#include "app/domain/changes.h"

namespace migochat {

/// Everything that keeps the platforms calling us and fetches what they could not tell: signs of life, the public
/// address, subscriptions and tokens, the history of gaps, lead forms, mentions, names of ads.
class SubscriptionDesk final : public QObject
{
    Q_OBJECT

public:
    struct Surroundings {
        Writer &writer;
        Reader &reader;
        const Clock &clock;
        const std::vector<std::unique_ptr<Channel>> &channels; ///< the same places hold new channels later
        FetchedSink &sink;
    };

    explicit SubscriptionDesk(const Surroundings &around);

    /// At first, and whenever a setting or secret changed: then everything is asked anew.
    void setConfig(const AgentConfig &config);
    /// Once the webhooks are open: a platform may call back during a repair.
    void start();
    void noteArrival()
    {
        m_reachability.noteArrival();
        m_keeper.noteArrival();
    }
    void noteChanges(const ChangeSet &changes);
    void stop();

    [[nodiscard]] bool isUnreachable() const { return m_reachability.isLost(); }
    [[nodiscard]] bool isFillingGap() const { return m_backFill.isRunning(); }

Q_SIGNALS:
    /// What the status says about it may have changed.
    void changed();
    void tokenWorks(migochat::AccountId account);

private:
    AgentConfig m_config;
    Heartbeat m_heartbeat;
    Reachability m_reachability;
    SubscriptionKeeper m_keeper;
    BackFill m_backFill;
    LeadFormDesk m_leadForms;
    MentionDesk m_mentions;
    AdNames m_adNames;
    NumberCheck m_number;
    bool m_isStarted = false;
};

} // namespace migochat
