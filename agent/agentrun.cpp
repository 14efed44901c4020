// What happens while the agent runs and when it ends; agent.cpp holds how it is built.
#include "agent/agent.h"
#include "agent/agentparts.h"
#include "app/platform/runtimefile.h"
#include "app/store/contacts.h"
#include "app/store/outbox.h"
#include "app/store/settings.h"

#include <QJsonArray>
#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcAgentRun, "migochat.agent")

namespace {

/// For answers that are owed and calls under way; the rest of two seconds belongs to the store.
constexpr std::chrono::milliseconds kGrace = 1200ms;

/// Names of secrets that rest in the keychain; read by the settings page.
const QString kSecretsSet = QStringLiteral("secrets.set");

/// Meta's codes for a token that it does not accept.
bool meansDeadToken(const QString &code)
{
    const QString main = code.section(u'/', 0, 0);
    return main == "190"_L1 || main == "102"_L1;
}

} // namespace

void Agent::onCommitted(const ChangeSet &changes, Revision revision)
{
    const Parts &p = *m_parts;
    p.doorbell->ring(changes, revision);
    if (m_stopping)
        return;
    p.status->refresh();
    p.housekeeping->noteCommit();
    p.mediaKeeper->noteCommit();
    p.snoozes->noteCommit(changes);
    p.subscriptions->noteChanges(changes);
    if (touches(changes, Topic::Outbox) || touches(changes, Topic::Account))
        p.outbox->wake();
    if (touches(changes, Topic::Message) || touches(changes, Topic::Setting))
        p.mediaFetcher->wake();
    p.profiles->note(changes);
    if (touches(changes, Topic::Account)) // a notice about a template comes as one
        p.templates->refreshSoon();
    if (touches(changes, Topic::Conversation))
        p.replies->wake();
    if (touches(changes, Topic::Setting))
        onSettingsChanged();
}

void Agent::onSettingsChanged()
{
    whenDone(m_parts->loader->settings(), this, [this](const Result<ProductSettings> &settings) {
        if (!settings) {
            qCWarning(lcAgentRun) << "cannot read the settings:" << settings.error().detail;
            return;
        }
        m_parts->inbox->setDefaultMode(settings->defaultMode);
        m_parts->replies->setOwnerRules(settings->ownerRules);
        m_parts->products->noteSettings();
        if (m_setup.values)
            return; // this run is described by its env file
        ConfigValues values = settings->values;
        for (const QString &key : secretKeys()) {
            if (m_parts->values.contains(key))
                values.insert(key, m_parts->values.value(key));
        }
        if (values != m_parts->values)
            reconfigure(values);
    });
}

void Agent::reconfigure(const ConfigValues &values)
{
    const Result<AgentConfig> config = readConfig(values);
    if (!config) {
        qCWarning(lcAgentRun) << "a setting cannot be used:" << config.error().detail;
        return;
    }
    const ShopConfig shop = m_parts->services->config().shop;
    m_parts->values = values;
    m_parts->services->reconfigure(*config);
    if (shop != config->shop)
        m_parts->products->shopChanged();
    m_parts->commands->setTextLimits(m_parts->services->textLimits());
    m_parts->subscriptions->setConfig(*config);
    m_parts->status->noteAssistant(std::nullopt);
    m_parts->templates->refreshSoon();
    unblockAccounts();
}

Async<ReplyFrame> Agent::dispatch(const CommandFrame &command)
{
    const Async<ReplyFrame> reply = m_parts->commands->dispatch(command);
    whenDone(reply, this, [this](const Result<ReplyFrame> &) {
        if (m_stopAsked) // queued, so that the answer leaves first
            QMetaObject::invokeMethod(this, &Agent::stop, Qt::QueuedConnection);
    });
    return reply;
}

Async<> Agent::setSecret(const SetSecret &command)
{
    if (!secretKeys().contains(command.key))
        return resolved<void>(migochat::fail(ErrorCode::InvalidPayload, u"not the name of a secret"_s));
    const Answer<> answer;
    auto kept = command.value.isEmpty() ? m_parts->secrets->remove(command.key)
                                        : m_parts->secrets->write(command.key, command.value.toUtf8());
    whenDone(kept, this, [this, command, answer](const Result<> &result) {
        if (result)
            secretKept(command);
        answer.give(result);
    });
    return answer.future();
}

void Agent::secretKept(const SetSecret &command)
{
    ConfigValues values = m_parts->values;
    if (command.value.isEmpty())
        values.remove(command.key);
    else
        values.insert(command.key, command.value);
    qCInfo(lcAgentRun) << "new value for" << command.key;
    reconfigure(values);
    noteSecrets();
}

/// The desktop may know which secrets there are, never what they say. Those of an env file hold for its run only.
void Agent::noteSecrets()
{
    if (m_setup.values)
        return;
    QJsonArray names;
    for (const QString &key : secretKeys()) {
        if (!m_parts->values.value(key).isEmpty())
            names.append(key);
    }
    auto noted = m_parts->writer->run([names, now = m_clock.now()](Transaction &transaction) -> Result<> {
        const auto known = settings::value(transaction.database(), kSecretsSet);
        if (!known)
            return migochat::failed(known);
        if (*known && (*known)->toArray() == names)
            return {};
        return settings::setValue(transaction, kSecretsSet, names, {}, now);
    });
    whenDone(noted, this, [](const Result<> &result) {
        if (!result)
            qCWarning(lcAgentRun) << "cannot note which secrets there are:" << result.error().detail;
    });
}

void Agent::unblockAccounts()
{
    whenDone(m_parts->reader->run(contacts::accounts), this,
             [this](const Result<QList<contacts::AccountState>> &accounts) {
                 if (!accounts || m_stopping)
                     return;
                 for (const contacts::AccountState &account : *accounts) {
                     if (!account.sendBlockedCode.isEmpty())
                         static_cast<void>(m_parts->outbox->unblock(account.id)); // logs and wakes by itself
                 }
             });
}

/// The platform answered to the token that it had refused: sending goes on without anybody's doing.
void Agent::unblockToken(AccountId account)
{
    whenDone(m_parts->reader->run(contacts::accounts), this,
             [this, account](const Result<QList<contacts::AccountState>> &accounts) {
                 if (!accounts || m_stopping)
                     return;
                 for (const contacts::AccountState &one : *accounts) {
                     if (one.id == account && meansDeadToken(one.sendBlockedCode))
                         static_cast<void>(m_parts->outbox->unblock(one.id));
                 }
             });
}

void Agent::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    removeRuntimeFile(m_setup.dataDir);
    const Parts &p = *m_parts;
    if (!p.webhooks)
        return end();
    qCInfo(lcAgentRun) << "stopping";
    p.housekeeping->stop();
    p.snoozes->stop();
    p.mediaKeeper->stop();
    p.mediaFetcher->stop();
    p.profiles->stop();
    p.subscriptions->stop();
    p.replies->stop();
    p.outbox->stop();
    p.templates->stop();
    p.products->stop();
    m_parts->deadline.setSingleShot(true);
    m_parts->deadline.start(kGrace);
    p.webhooks->close();
    considerEnd();
}

void Agent::considerEnd()
{
    if (m_stopping && m_drained && m_parts->outbox->inFlight() == 0)
        end();
}

void Agent::breakOff()
{
    qCWarning(lcAgentRun) << m_parts->outbox->inFlight() << "message(s) were being sent: fate unknown";
    m_parts->services->abort();
    end();
}

void Agent::end()
{
    if (m_ended)
        return;
    m_ended = true;
    if (m_parts->doorbell)
        m_parts->doorbell->close();
    if (m_parts->outbox) {
        // In the queue behind everything that was accepted, so nothing stays "sending".
        static_cast<void>(m_parts->outbox->recoverInterrupted());
    }
    if (m_parts->writer)
        m_parts->writer->close();
    qCInfo(lcAgentRun) << "stopped";
    Q_EMIT finished();
}

} // namespace migochat
