#include "agent/statuspublisher.h"

#include "agent/channellight.h"
#include "agent/channels/metachannel.h"
#include "agent/doorbell/doorbellserver.h"
#include "agent/http/webhookserver.h"
#include "agent/products/productsync.h"
#include "agent/services.h"
#include "agent/subscriptions/subscriptiondesk.h"
#include "app/store/contacts.h"
#include "app/store/drafts.h"
#include "app/store/outbox.h"
#include "app/store/unsupported.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcStatus, "migochat.agent.status")

namespace {

constexpr std::chrono::milliseconds kLookDelay = 200ms;

const LightState kGood{u"ok"_s, {}};

/// Google counts a day by its own midnight; the shop's day is close enough for a running total.
Instant startOfDay(Instant now)
{
    return fromMsecs(toDateTime(now).toLocalTime().date().startOfDay().toMSecsSinceEpoch());
}

LightState lightOf(const GeminiFailure &failure)
{
    switch (failure.kind) {
    case GeminiFailureKind::KeyInvalid:
    case GeminiFailureKind::NoBilling:
    case GeminiFailureKind::Credit:
    case GeminiFailureKind::ModelGone:
        return {u"bad"_s, toText(failure.kind)}; // only the owner can mend these
    default:
        return {u"warn"_s, toText(failure.kind)};
    }
}

bool hasAppSecret(const AgentConfig &config, const ChannelKind &channel)
{
    if (channel == whatsAppChannel())
        return !config.whatsApp.appSecret.isEmpty();
    return !(channel == instagramChannel() ? config.instagram.appSecret : config.messenger.appSecret).isEmpty();
}

} // namespace

struct StatusPublisher::Counted {
    outbox::Counts outbox;
    int unreadable = 0;
    drafts::UsageTotal usage;
    QList<contacts::AccountState> accounts;
    QList<subscriptions::Check> subscriptions;
    QList<notices::Notice> troubles;
};

StatusPublisher::StatusPublisher(const Sources &sources) : m_from(sources), m_startedAt(sources.clock.now())
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kLookDelay);
    connect(&m_delay, &QTimer::timeout, this, &StatusPublisher::look);
}

void StatusPublisher::refresh()
{
    if (m_from.doorbell.hasClients() && !m_delay.isActive())
        m_delay.start();
}

void StatusPublisher::noteAssistant(const std::optional<GeminiFailure> &failure)
{
    m_assistantFailure = failure;
    if (!failure)
        m_offline = false;
    else if (failure->kind == GeminiFailureKind::Network)
        m_offline = true;
    refresh();
}

void StatusPublisher::noteNetwork(bool reachable)
{
    m_offline = !reachable;
    refresh();
}

void StatusPublisher::noteSecretsInFiles()
{
    m_secretsInFiles = true;
    refresh();
}

Result<StatusPublisher::Counted> StatusPublisher::count(const Database &database, Instant dayStart)
{
    const auto outboxCounts = outbox::counts(database);
    if (!outboxCounts)
        return failed(outboxCounts, u"outbox");
    const auto unreadable = unsupported::unreadable(database);
    if (!unreadable)
        return failed(unreadable, u"unreadable");
    const auto usage = drafts::usageSince(database, dayStart);
    if (!usage)
        return failed(usage, u"usage");
    const auto accounts = contacts::accounts(database);
    if (!accounts)
        return failed(accounts, u"accounts");
    const auto checks = subscriptions::all(database);
    if (!checks)
        return failed(checks, u"subscriptions");
    const auto troubles = notices::troubles(database);
    if (!troubles)
        return failed(troubles, u"notices");
    return Counted{*outboxCounts, *unreadable, *usage, *accounts, *checks, *troubles};
}

void StatusPublisher::look()
{
    auto counted = m_from.reader.run(
        [dayStart = startOfDay(m_from.clock.now())](const Database &database) { return count(database, dayStart); });
    whenDone(counted, this, [this](const Result<Counted> &result) {
        if (result)
            publish(*result);
        else
            qCWarning(lcStatus) << "cannot count:" << result.error().detail;
    });
}

void StatusPublisher::publish(const Counted &counted)
{
    const WebhookCounters &door = m_from.webhooks.counters();
    const HttpCounters &http = m_from.webhooks.httpCounters();
    StatusFrame status;
    status.webhookPort = m_from.webhooks.port();
    status.channels = channelLights(counted);
    status.assistant = assistantLight();
    status.internet = m_offline ? LightState{u"bad"_s, u"offline"_s} : internetLight();
    const ProductStatus &products = m_from.products.status();
    status.products = products.light;
    status.productCount = products.count;
    status.productsAt = products.fetchedAt ? toMsecs(*products.fetchedAt) : 0;
    status.outboxQueued = counted.outbox.queued + counted.outbox.sending;
    status.outboxUnknown = counted.outbox.unknown;
    status.oldestQueuedAt = counted.outbox.oldestQueued ? toMsecs(*counted.outbox.oldestQueued) : 0;
    status.aiModel = m_from.services.config().gemini.model;
    status.aiCallsToday = counted.usage.calls;
    status.aiTokensToday = counted.usage.tokens;
    status.aiCostMicroUsdToday = counted.usage.costMicroUsd;
    status.webhooksAccepted = static_cast<qint64>(door.stored + door.quarantined);
    status.webhooksRefused =
        static_cast<qint64>(door.unsignedPosts + door.forgedPosts + door.challengesRefused + http.malformed +
                            http.headerTooLarge + http.bodyTooLarge + http.tooSlow);
    status.quarantined = counted.unreadable;
    status.publicAddress = m_from.services.config().listen.publicUrl.toString();
    status.startedAt = toMsecs(m_startedAt);
    status.secretsInFiles = m_secretsInFiles;
    m_from.doorbell.publish(status);
}

/// Whoever works with people that a simulator plays should see so.
LightState StatusPublisher::internetLight() const
{
    const bool isReal = m_from.services.config().graph.baseUrl == GraphConfig().baseUrl;
    return isReal ? kGood : LightState{u"ok"_s, u"simulated"_s};
}

LightState StatusPublisher::assistantLight() const
{
    if (m_from.services.config().gemini.apiKey.isEmpty())
        return {u"off"_s, u"no_key"_s};
    return m_assistantFailure ? lightOf(*m_assistantFailure) : kGood;
}

QList<std::pair<QString, LightState>> StatusPublisher::channelLights(const Counted &counted) const
{
    QList<std::pair<QString, LightState>> lights;
    for (const std::unique_ptr<Channel> &channel : m_from.services.channels()) {
        const ChannelHealth health = channel->health();
        ChannelFacts facts;
        facts.configured = health.configured;
        facts.tokenDead = health.tokenDead;
        facts.hasAppSecret = hasAppSecret(m_from.services.config(), channel->kind());
        facts.forgedInARow = m_from.webhooks.forgedInARow(channel->kind());
        facts.unreachable = m_from.subscriptions.isUnreachable();
        if (const auto *meta = dynamic_cast<const MetaChannel *>(channel.get()))
            facts.pace = meta->usage().pace;
        facts.fillingGap = m_from.subscriptions.isFillingGap();
        for (const contacts::AccountState &account : counted.accounts) {
            if (account.channel == channel->kind() && account.remoteId == channel->account())
                addAccount(account, counted, facts);
        }
        lights.append({channel->kind().text(), channelLight(facts)});
    }
    return lights;
}

void StatusPublisher::addAccount(const contacts::AccountState &account, const Counted &counted, ChannelFacts &facts)
{
    facts.sendBlockedCode = account.sendBlockedCode;
    for (const subscriptions::Check &check : counted.subscriptions) {
        if (check.account == account.id)
            facts.subscription = check;
    }
    for (const notices::Notice &notice : counted.troubles) {
        if (notice.account == account.id)
            facts.troubles.append(notice);
    }
}

} // namespace migochat
