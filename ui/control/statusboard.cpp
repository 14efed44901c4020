#include "ui/control/statusboard.h"

#include "app/store/attention.h"
#include "app/store/reader.h"
#include "app/store/settings.h"
#include "ui/text/refusals.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How long "starting…" is believed before it reads "stopped".
constexpr std::chrono::seconds kStartTime{8};

/// The same where nobody starts it: so long is looked for one that is there.
constexpr std::chrono::seconds kLookTime{1};

/// So long a message that was not sent stands in the status line.
constexpr std::chrono::hours kFailuresShown{72};

Health healthOf(const LightState &light)
{
    if (light.state == "ok"_L1)
        return Health::Good;
    if (light.state == "off"_L1)
        return Health::Off;
    if (light.state == "warn"_L1)
        return Health::Warning;
    return light.state == "bad"_L1 ? Health::Bad : Health::Unknown;
}

/// The agent's word as the code under which ui/text knows the sentence.
QString failureCodeOf(const LightState &light)
{
    return light.reason == "token_expired"_L1 ? u"190"_s : light.reason;
}

AssistantStatus::Condition conditionOf(const LightState &light)
{
    using Condition = AssistantStatus::Condition;
    if (light.state == "ok"_L1)
        return Condition::Ready;
    if (light.reason == "no_key"_L1)
        return Condition::NoKey;
    if (light.reason.startsWith("quota"_L1))
        return Condition::NoQuota;
    return light.state == "off"_L1 ? Condition::SwitchedOff : Condition::Unreachable;
}

} // namespace

StatusBoard::StatusBoard(const AgentLink &link, const Clock &clock, Start start, QObject *parent)
    : QObject(parent), m_link(link), m_clock(clock)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(start == Start::Expected ? kStartTime : kLookTime);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_starting = false;
        refresh();
    });
    m_patience.start();
    describeAgent();
}

void StatusBoard::setReader(Reader &reader)
{
    m_reader = &reader;
    m_view.storeProblem.clear();
    readStore();
    refresh();
}

void StatusBoard::setStoreProblem(const QString &sentence)
{
    m_view.storeProblem = sentence;
    refresh();
}

void StatusBoard::onLinkState()
{
    if (m_link.state() == AgentLink::State::Live) {
        m_gaveUp.reset();
        m_starting = false;
        m_patience.stop();
    }
    refresh();
}

void StatusBoard::onAgentStarted()
{
    m_gaveUp.reset();
    refresh();
}

void StatusBoard::onAgentGaveUp(const Error &error)
{
    m_gaveUp = error;
    m_starting = false;
    refresh();
}

void StatusBoard::onStatus(const StatusFrame &status)
{
    m_frame = status;
    refresh();
}

void StatusBoard::apply(const ChangeSet &changes)
{
    const bool concerns = std::any_of(changes.cbegin(), changes.cend(), [](const Change &change) {
        return change.topic == Topic::Account || change.topic == Topic::Message || change.topic == Topic::Setting;
    });
    if (concerns)
        readStore();
}

void StatusBoard::retranslate()
{
    refresh();
}

void StatusBoard::readStore()
{
    if (!m_reader)
        return;
    m_again = m_asked.isWaiting();
    if (m_again)
        return;
    const auto answer = m_reader->run(
        [since = m_clock.now() - kFailuresShown](const Database &database) { return readStored(database, since); });
    m_asked.run(this, answer, [this](const Result<Stored> &read) {
        if (read) {
            m_stored = *read;
            refresh();
        }
        if (m_again)
            readStore();
    });
}

Result<StatusBoard::Stored> StatusBoard::readStored(const Database &database, Instant since)
{
    const auto accounts = contacts::accounts(database);
    if (!accounts)
        return failed(accounts);
    const auto mode = settings::value(database, u"assistant.default_mode"_s);
    if (!mode)
        return failed(mode);
    const auto failedSends = attention::failedSends(database, since);
    if (!failedSends)
        return failed(failedSends);
    const QString word = mode->value_or(QJsonValue()).toString();
    return Stored{*accounts, fromText<AssistantMode>(word).value_or(AssistantMode::Suggest), *failedSends};
}

void StatusBoard::refresh()
{
    describeAgent();
    describeChannels();
    describeAssistant();
    describeProducts();
    m_view.outbox = {.waiting = m_frame.outboxQueued,
                     .failed = m_stored.failedSends,
                     .unknown = m_frame.outboxUnknown,
                     .oldestWaiting =
                         m_frame.oldestQueuedAt > 0 ? std::optional(fromMsecs(m_frame.oldestQueuedAt)) : std::nullopt};
    m_view.webhook.port = m_frame.webhookPort;
    m_view.webhook.publicAddress = m_frame.publicAddress;
    m_view.webhook.quarantined = m_frame.quarantined;
    m_view.webhook.lastAccepted.reset();
    for (const contacts::AccountState &account : std::as_const(m_stored.accounts))
        m_view.webhook.lastAccepted = std::max(m_view.webhook.lastAccepted, account.lastInboundAt);
    const bool offline = !m_frame.internet.state.isEmpty() && m_frame.internet.state != "ok"_L1;
    if (!offline)
        m_view.offlineSince.reset();
    else if (!m_view.offlineSince)
        m_view.offlineSince = m_clock.now();
    m_view.simulated = m_frame.internet.reason == "simulated"_L1;
    Q_EMIT changed(m_view);
}

void StatusBoard::describeAgent()
{
    using Condition = AgentStatus::Condition;
    AgentStatus &agent = m_view.agent;
    const bool live = m_link.state() == AgentLink::State::Live;
    agent.condition = live ? Condition::Live : m_starting ? Condition::Starting : Condition::Stopped;
    agent.version = live ? m_link.agent().version : QString();
    agent.since = live && m_frame.startedAt > 0 ? std::optional(fromMsecs(m_frame.startedAt)) : std::nullopt;
    agent.problem = live ? QString() : problem();
}

QString StatusBoard::problem() const
{
    if (m_link.state() == AgentLink::State::Mismatch)
        return agentProblemSentence({ErrorCode::Conflict, {}});
    return m_gaveUp ? agentProblemSentence(*m_gaveUp) : QString();
}

void StatusBoard::describeChannels()
{
    m_view.channels.clear();
    for (const auto &[channel, light] : std::as_const(m_frame.channels)) {
        ChannelStatus status;
        status.kind = ChannelKind(channel);
        status.health = healthOf(light);
        status.failureCode = failureCodeOf(light);
        if (const auto account = accountOf(channel)) {
            status.account = account->remoteId.value();
            status.lastInbound = account->lastInboundAt;
            status.quality = account->quality;
            status.messagingLimit = account->messagingLimit;
        }
        m_view.channels.append(status);
    }
}

std::optional<contacts::AccountState> StatusBoard::accountOf(const QString &channel) const
{
    const auto found =
        std::find_if(m_stored.accounts.cbegin(), m_stored.accounts.cend(),
                     [&](const contacts::AccountState &account) { return account.channel.text() == channel; });
    return found == m_stored.accounts.cend() ? std::nullopt : std::optional(*found);
}

void StatusBoard::describeAssistant()
{
    m_view.assistant.condition = conditionOf(m_frame.assistant);
    m_view.assistant.defaultMode = m_stored.defaultMode;
    m_view.assistant.model = m_frame.aiModel;
    m_view.assistant.callsToday = m_frame.aiCallsToday;
    m_view.assistant.tokensToday = m_frame.aiTokensToday;
    m_view.assistant.costTodayMicroUsd = m_frame.aiCostMicroUsdToday;
}

void StatusBoard::describeProducts()
{
    const LightState &light = m_frame.products;
    m_view.products = {.health = healthOf(light),
                       .reason = light.reason,
                       .count = m_frame.productCount,
                       .fetchedAt =
                           m_frame.productsAt > 0 ? std::optional(fromMsecs(m_frame.productsAt)) : std::nullopt};
}

} // namespace migochat
