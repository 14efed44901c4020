#include "agent/subscriptions/subscriptionkeeper.h"

#include "agent/subscriptions/checkrecord.h"
#include "app/store/subscriptions.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcKeeper, "migochat.subscriptions")

namespace {

constexpr std::chrono::milliseconds kDaily = 24h;
constexpr std::chrono::milliseconds kLongestPause = 1h;
constexpr std::chrono::hours kExpiryWarning{24 * 7};

} // namespace

SubscriptionKeeper::SubscriptionKeeper(Writer &writer, const Clock &clock, const Channels &channels)
    : m_writer(writer), m_clock(clock), m_channels(channels), m_firstPause(1min)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SubscriptionKeeper::check);
}

void SubscriptionKeeper::setConfig(const AgentConfig &config)
{
    m_config = config;
    const MessengerConfig &page = config.messenger;
    const bool hasApp = !page.appId.isEmpty() && !page.appSecret.isEmpty();
    m_app = hasApp ? std::make_shared<AppClient>(m_network, config.graph, page.appId, page.appSecret) : nullptr;
}

void SubscriptionKeeper::check()
{
    if (m_stopped)
        return;
    if (m_isRunning) {
        m_again = true;
        return;
    }
    m_timer.stop();
    m_isRunning = true;
    m_wasBroken = false;
    m_isUncalled = false;
    for (const std::unique_ptr<Channel> &channel : m_channels) {
        if (channel->health().configured)
            m_accountsLeft.append(channel->kind());
    }
    nextAccount();
}

void SubscriptionKeeper::noteArrival()
{
    if (!m_isUncalled || m_hasHurried || m_isRunning)
        return;
    m_hasHurried = true;
    check();
}

void SubscriptionKeeper::stop()
{
    m_stopped = true;
    m_timer.stop();
}

Channel *SubscriptionKeeper::channelOf(const ChannelKind &kind) const
{
    const auto found = std::find_if(m_channels.begin(), m_channels.end(),
                                    [&](const std::unique_ptr<Channel> &channel) { return channel->kind() == kind; });
    return found == m_channels.end() || m_stopped ? nullptr : found->get();
}

/// Nothing about the account was learnt; the round has to be repeated.
bool SubscriptionKeeper::isPassing(const Error &error)
{
    const bool isPassing = error.code == ErrorCode::Network || error.code == ErrorCode::Timeout ||
                           error.code == ErrorCode::RateLimited || error.code == ErrorCode::Cancelled ||
                           error.code == ErrorCode::InvalidPayload;
    if (!isPassing)
        return false;
    m_wasBroken = true;
    m_pause = std::max(m_pause, error.retryAfter);
    return true;
}

void SubscriptionKeeper::nextAccount()
{
    if (m_stopped)
        return;
    if (m_accountsLeft.isEmpty())
        return checkTheApp();
    const ChannelKind channel = m_accountsLeft.takeFirst();
    const bool isNumber = channel == whatsAppChannel();
    const AccountQuestion question{.channel = channel,
                                   .callbackUrl = callbackUrl(m_config, channel),
                                   .needsOverride = isNumber && (!m_app || m_config.whatsApp.appId.isEmpty())};
    const auto find = [this](const ChannelKind &kind) { return channelOf(kind); };
    whenDone(checkAccount(this, find, question), this,
             [this, channel](const Result<AccountFindings> &findings) { onAccount(channel, findings); });
}

void SubscriptionKeeper::onAccount(const ChannelKind &channel, const Result<AccountFindings> &findings)
{
    const bool isKnown = findings && !(findings->refusal && isPassing(*findings->refusal));
    if (isKnown)
        write(channel, *findings);
    else if (!findings && findings.error().code == ErrorCode::Cancelled)
        m_wasBroken = true;
    nextAccount();
}

void SubscriptionKeeper::write(const ChannelKind &channel, const AccountFindings &findings)
{
    const Channel *found = channelOf(channel);
    if (!found)
        return;
    if (findings.wasRepaired)
        qCInfo(lcKeeper) << "subscribed again:" << channel.text();
    if (findings.refusal)
        qCWarning(lcKeeper) << channel.text() << "cannot be subscribed in full:" << findings.refusal->detail;
    auto written = m_writer.run([check = CheckRecord{channel, found->account(), findings, m_clock.now()}](
                                    Transaction &t) { return record(t, check); });
    const QStringList settled = settledBy(findings);
    whenDone(written, this, [this, works = settled.contains(u"token"_s)](const Result<AccountId> &account) {
        if (!account)
            qCWarning(lcKeeper) << "cannot write the check:" << account.error().detail;
        else if (works)
            Q_EMIT tokenWorks(*account);
    });
    std::optional<notices::Notice> notice;
    if (const auto &refusal = findings.refusal)
        notice = noticeOf(kindOf(*refusal), *refusal, findings.report.missingFields.join(u','), m_clock.now());
    tell(channel, settled, notice);
}

void SubscriptionKeeper::tell(const ChannelKind &channel, const QStringList &settled,
                              const std::optional<notices::Notice> &notice)
{
    const Channel *found = channelOf(channel);
    if (!found || (settled.isEmpty() && !notice))
        return;
    auto told = m_writer.run([channel, settled, notice, account = found->account(),
                              now = m_clock.now()](Transaction &transaction) -> Result<> {
        const Result<AccountId> id = subscriptions::account(transaction, channel, account, now);
        if (!id)
            return failed(id);
        for (const QString &kind : settled) {
            if (const Result<> done = notices::settle(transaction, *id, kind); !done)
                return failed(done);
        }
        if (!notice)
            return {};
        notices::Notice line = *notice;
        line.account = *id;
        if (const Result<bool> added = notices::add(transaction, line); !added)
            return failed(added);
        return {};
    });
    whenDone(told, this, [](const Result<> &result) {
        if (!result)
            qCWarning(lcKeeper) << "cannot write a notice:" << result.error().detail;
    });
}

void SubscriptionKeeper::checkTheApp()
{
    const QList<AppWish> wishes = appWishes(m_config);
    if (!m_app || wishes.isEmpty())
        return onApp(QList<AppFinding>());
    whenDone(checkApp(this, m_app, wishes), this,
             [this](const Result<QList<AppFinding>> &findings) { onApp(findings); });
}

void SubscriptionKeeper::onApp(const Result<QList<AppFinding>> &findings)
{
    if (m_stopped)
        return;
    if (!findings) {
        if (!isPassing(findings.error()))
            qCWarning(lcKeeper) << "the app's subscriptions cannot be read:" << findings.error().detail;
    } else {
        for (const AppFinding &finding : *findings) {
            if (finding.isOurs)
                tell(finding.channel, {u"callback"_s}, std::nullopt);
            else if (finding.refusal && !isPassing(*finding.refusal)) {
                tell(finding.channel, {},
                     noticeOf(u"callback"_s, *finding.refusal, finding.callbackUrl, m_clock.now()));
                m_isUncalled = m_isUncalled || isAboutTheCallback(*finding.refusal);
            }
        }
    }
    m_tokensLeft = m_app ? tokenWishes(m_config) : QList<TokenWish>();
    nextToken();
}

void SubscriptionKeeper::nextToken()
{
    if (m_stopped)
        return;
    if (m_tokensLeft.isEmpty() || !m_app)
        return endRound();
    const TokenWish wish = m_tokensLeft.takeFirst();
    whenDone(m_app->tokenState(wish.token), this,
             [this, wish](const Result<TokenState> &state) { onToken(wish, state); });
}

void SubscriptionKeeper::onToken(const TokenWish &wish, const Result<TokenState> &state)
{
    if (!state) {
        if (!isPassing(state.error()))
            qCWarning(lcKeeper) << "tokens cannot be looked at:" << state.error().detail;
        return nextToken();
    }
    tellValidity(wish, *state);
    if (state->valid)
        tellExpiry(wish, *state);
    nextToken();
}

void SubscriptionKeeper::tellValidity(const TokenWish &wish, const TokenState &state)
{
    const Instant now = m_clock.now();
    QStringList missing = wish.scopes;
    for (const QString &scope : state.scopes)
        missing.removeAll(scope);
    if (!state.valid)
        tell(wish.channel, {}, noticeOf(u"token"_s, {ErrorCode::Unauthorized, u"190: "_s + state.problem}, {}, now));
    else if (missing.isEmpty())
        tell(wish.channel, {u"permission"_s}, std::nullopt);
    else
        tell(
            wish.channel, {},
            noticeOf(u"permission"_s, {ErrorCode::Refused, u"the token lacks permissions"_s}, missing.join(u','), now));
}

void SubscriptionKeeper::tellExpiry(const TokenWish &wish, const TokenState &state)
{
    const Instant now = m_clock.now();
    if (!state.expiresAt || *state.expiresAt - now > kExpiryWarning)
        return tell(wish.channel, {u"token_expiry"_s}, std::nullopt);
    const QString day = toDateTime(*state.expiresAt).toUTC().date().toString(Qt::ISODate);
    tell(wish.channel, {}, noticeOf(u"token_expiry"_s, {ErrorCode::Unauthorized, u"the token ends soon"_s}, day, now));
}

void SubscriptionKeeper::endRound()
{
    m_isRunning = false;
    m_wasBroken = m_wasBroken || m_isUncalled;
    m_hasHurried = m_hasHurried && m_wasBroken;
    if (m_wasBroken)
        m_pause = std::clamp(std::max(m_pause * 2, m_firstPause), m_firstPause, kLongestPause);
    else
        m_pause = 0ms;
    m_timer.start(m_wasBroken ? m_pause : kDaily);
    Q_EMIT checked();
    if (std::exchange(m_again, false))
        check();
}

} // namespace migochat
