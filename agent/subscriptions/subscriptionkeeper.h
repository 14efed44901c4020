#pragma once

#include "agent/config.h"
#include "agent/subscriptions/accountcheck.h"
#include "agent/subscriptions/appcheck.h"
#include "agent/subscriptions/wishes.h"
#include "app/domain/clock.h"
#include "app/store/notices.h"
#include "app/store/writer.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <memory>
#include <vector>

namespace migochat {

/// Sees to it that the platforms call us: asks how every account and the app are subscribed, repairs what is missing
/// once, and asks what our tokens may. At start, after a gap, with a new token, and daily. A refusal is written down and
/// told; only what a broken network kept from us is tried again sooner.
class SubscriptionKeeper final : public QObject
{
    Q_OBJECT

public:
    using Channels = std::vector<std::unique_ptr<Channel>>;

    SubscriptionKeeper(Writer &writer, const Clock &clock, const Channels &channels);

    void setConfig(const AgentConfig &config);
    /// One round; a wish during a round becomes one more.
    void check();
    void stop();
    /// A platform reached us. If it could not call the address back before, the road was closed then and is open now: one
    /// round at once, further ones after their pauses.
    void noteArrival();

    /// The pause before a round that the network broke is repeated. Doubles up to an hour; one minute unless set.
    void setFirstPause(std::chrono::milliseconds pause) { m_firstPause = pause; }

Q_SIGNALS:
    /// A round is over and written.
    void checked();
    /// The platform answered to this account's token.
    void tokenWorks(migochat::AccountId account);

private:
    void nextAccount();
    void onAccount(const ChannelKind &channel, const Result<AccountFindings> &findings);
    void write(const ChannelKind &channel, const AccountFindings &findings);
    void checkTheApp();
    void onApp(const Result<QList<AppFinding>> &findings);
    void nextToken();
    void onToken(const TokenWish &wish, const Result<TokenState> &state);
    void tellValidity(const TokenWish &wish, const TokenState &state);
    void tellExpiry(const TokenWish &wish, const TokenState &state);
    void endRound();
    /// Settles notices of these kinds and adds the given one, for the account of a channel.
    void tell(const ChannelKind &channel, const QStringList &settled, const std::optional<notices::Notice> &notice);
    [[nodiscard]] Channel *channelOf(const ChannelKind &kind) const;
    [[nodiscard]] bool isPassing(const Error &error);

    Writer &m_writer;
    const Clock &m_clock;
    const Channels &m_channels;
    QNetworkAccessManager m_network;
    AgentConfig m_config;
    std::shared_ptr<AppClient> m_app;
    QList<ChannelKind> m_accountsLeft;
    QList<TokenWish> m_tokensLeft;
    QTimer m_timer;
    std::chrono::milliseconds m_firstPause;
    std::chrono::milliseconds m_pause{0}; ///< before the next try, 0 when the network was fine
    bool m_isRunning = false;
    bool m_again = false;
    bool m_wasBroken = false;
    bool m_isUncalled = false; ///< the address could not be verified in this round
    bool m_hasHurried = false; ///< since rounds began to fail
    bool m_stopped = false;
};

} // namespace migochat
