#include "agent/agent.h"

#include "agent/agentparts.h"
#include "agent/commands/cannedcommands.h"
#include "agent/commands/contactcommands.h"
#include "agent/commands/conversationcommands.h"
#include "agent/commands/leadcommands.h"
#include "agent/commands/listcommands.h"
#include "agent/commands/mediacommands.h"
#include "agent/commands/messagecommands.h"
#include "agent/commands/notecommands.h"
#include "agent/commands/outboundcommands.h"
#include "agent/commands/privacycommands.h"
#include "agent/commands/questioncommands.h"
#include "agent/commands/settingcommands.h"
#include "agent/commands/staffcommands.h"
#include "agent/commands/taskcommands.h"
#include "app/platform/logging.h"
#include "app/platform/paths.h"
#include "app/platform/runtimefile.h"
#include "app/protocol/outboundcommands.h"
#include "app/store/migrator.h"
#include "app/store/settings.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcAgent, "migochat.agent")

namespace {

QByteArray randomToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->generate(bits.begin(), bits.end());
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex();
}

Result<HelloFrame> readHello(const Database &database)
{
    const Result<Revision> revision = settings::revision(database);
    if (!revision)
        return failed(revision, u"revision");
    const Result<QString> epoch = settings::epoch(database);
    if (!epoch)
        return failed(epoch, u"epoch");
    HelloFrame hello;
    hello.schema = Migrator().newestVersion();
    hello.version = QStringLiteral(MIGOCHAT_VERSION);
    hello.epoch = *epoch;
    hello.revision = *revision;
    return hello;
}

} // namespace

Agent::Agent(AgentSetup setup, const Clock &clock)
    : m_setup(std::move(setup)), m_clock(clock), m_parts(std::make_unique<Parts>())
{
}

Agent::~Agent() = default;

Result<> Agent::open()
{
    const QString file = paths::storeFile(m_setup.dataDir);
    auto writer = Writer::open(file);
    if (!writer)
        return migochat::failed(writer);
    auto reader = Reader::open(file);
    if (!reader)
        return migochat::failed(reader);
    m_parts->writer = std::move(*writer);
    m_parts->reader = std::move(*reader);
    m_parts->keychain = std::make_unique<KeychainSecretStore>(m_setup.dataDir);
    m_parts->secrets = std::make_unique<FallbackSecretStore>(*m_parts->keychain, paths::secretFolder(m_setup.dataDir));
    m_parts->loader = std::make_unique<ConfigLoader>(*m_parts->reader, *m_parts->secrets);
    return {};
}

void Agent::start()
{
    if (m_setup.values)
        return buildWith(*m_setup.values);
    whenDone(m_parts->loader->settings(), this, [this](const Result<ProductSettings> &settings) {
        if (!settings) {
            Q_EMIT failed(settings.error().in(u"settings"));
            return;
        }
        whenDone(m_parts->loader->secrets(), this,
                 [this, plain = settings->values](const Result<ConfigValues> &secrets) {
                     ConfigValues values = plain;
                     if (secrets)
                         values.insert(*secrets);
                     buildWith(values);
                 });
    });
}

void Agent::buildWith(const ConfigValues &values)
{
    if (m_stopping)
        return;
    const Result<AgentConfig> config = readConfig(values);
    if (!config) {
        Q_EMIT failed(config.error());
        return;
    }
    Parts &p = *m_parts;
    p.values = values;
    const auto channelOf = [this](const ChannelKind &kind) { return m_parts->services->channel(kind); };
    p.services = std::make_unique<Services>(*config, m_clock);
    p.inbox = std::make_unique<Inbox>(*p.writer, *p.reader, m_clock, channelOf);
    p.outbox = std::make_unique<OutboxWorker>(*p.writer, *p.reader, m_clock, channelOf);
    p.mediaFolder = std::make_unique<MediaFolder>(paths::mediaFolder(m_setup.dataDir));
    p.mediaFetcher = std::make_unique<MediaFetcher>(
        MediaFetcher::Surroundings{*p.writer, *p.reader, m_clock, *p.mediaFolder, channelOf});
    p.mediaKeeper = std::make_unique<MediaKeeper>(*p.writer, *p.reader, m_clock, *p.mediaFolder);
    p.profiles = std::make_unique<ProfileFetcher>(
        ProfileFetcher::Surroundings{*p.writer, *p.reader, m_clock, *p.mediaFolder, channelOf});
    p.outbox->setMediaFolder(paths::mediaFolder(m_setup.dataDir));
    p.acts = std::make_unique<ActDesk>(*p.writer, *p.reader, m_clock, channelOf);
    p.templates = std::make_unique<TemplateSync>(*p.writer, m_clock, p.services->channels());
    p.products = std::make_unique<ProductSync>(ProductSync::Surroundings{
        *p.writer, *p.reader, m_clock, [this]() -> ShopClient & { return m_parts->services->shop(); }});
    p.replies = std::make_unique<ReplyDesk>(*p.writer, *p.reader, m_clock, [this](const ReplyPrompt &prompt) {
        return m_parts->services->draftReply(prompt);
    });
    p.subscriptions = std::make_unique<SubscriptionDesk>(
        SubscriptionDesk::Surroundings{*p.writer, *p.reader, m_clock, p.services->channels(), *p.inbox});
    p.subscriptions->setConfig(*config);
    p.webhooks = std::make_unique<WebhookServer>(WebhookServer::Surroundings{
        .channels = p.services->channels(), .sink = *p.inbox, .clock = m_clock, .health = {}});
    p.commands = std::make_unique<CommandRouter>(*p.writer, m_clock);
    p.doorbell = std::make_unique<DoorbellServer>([this](const CommandFrame &command) { return dispatch(command); });
    p.status = std::make_unique<StatusPublisher>(StatusPublisher::Sources{
        *p.reader, *p.services, *p.webhooks, *p.doorbell, *p.subscriptions, *p.products, m_clock});
    p.housekeeping = std::make_unique<Housekeeping>(*p.writer, *p.reader, m_clock);
    p.snoozes = std::make_unique<Snoozes>(Snoozes::Surroundings{*p.writer, *p.reader, m_clock});
    addCommands();
    connectParts();
    onSettingsChanged();
    // What a crash left in "sending" must read "unknown" before anything may be sent.
    whenDone(p.outbox->recoverInterrupted(), this, [this](const Result<int> &interrupted) {
        if (!interrupted) {
            Q_EMIT failed(interrupted.error().in(u"recover the outbox"));
            return;
        }
        if (*interrupted > 0)
            qCWarning(lcAgent) << *interrupted << "message(s) were interrupted while being sent: fate unknown";
        listen();
    });
}

void Agent::addCommands()
{
    CommandRouter &router = *m_parts->commands;
    addCannedCommands(router);
    addContactCommands(router);
    addNoteCommands(router);
    addConversationCommands(router);
    addLeadCommands(router);
    addListCommands(router);
    addMediaCommands(router);
    addMessageCommands(router);
    addOutboundCommands(router);
    addPrivacyCommands(router);
    addQuestionCommands(router);
    addSettingCommands(router);
    addStaffCommands(router);
    addTaskCommands(router);
    router.addDirect<SetSecret>([this](const SetSecret &command) { return setSecret(command); });
    addActs();
    router.addDirect<StopAgent>([this](const StopAgent &) {
        m_stopAsked = true;
        return resolved<void>({});
    });
    router.setTextLimits(m_parts->services->textLimits());
    router.setMediaFolder(paths::mediaFolder(m_setup.dataDir));
}

void Agent::addActs()
{
    CommandRouter &router = *m_parts->commands;
    router.addDirect<React>(
        [this](const React &command) { return m_parts->acts->react(command.message, command.emoji); });
    router.addDirect<SendTyping>(
        [this](const SendTyping &command) { return m_parts->acts->type(command.conversation, command.isTyping); });
    router.addDirect<MarkSeen>(
        [this](const MarkSeen &command) { return m_parts->acts->markSeen(command.conversation); });
    router.addDirect<HideComment>([this](const HideComment &command) {
        constexpr std::array kKinds{ChannelActKind::HideComment, ChannelActKind::ShowComment,
                                    ChannelActKind::DeleteComment};
        return m_parts->acts->moderate(command.comment, kKinds[static_cast<std::size_t>(command.action)]);
    });
}

void Agent::connectParts()
{
    const Parts &p = *m_parts;
    connect(p.writer.get(), &Writer::committed, this, &Agent::onCommitted, Qt::QueuedConnection);
    // Queued: a message still counts as being sent while this is emitted.
    connect(p.outbox.get(), &OutboxWorker::settled, this, &Agent::considerEnd, Qt::QueuedConnection);
    connect(p.outbox.get(), &OutboxWorker::accountBlocked, p.status.get(), &StatusPublisher::refresh);
    connect(p.acts.get(), &ActDesk::accountBlocked, p.status.get(), &StatusPublisher::refresh);
    connect(p.outbox.get(), &OutboxWorker::networkSeen, p.status.get(), &StatusPublisher::noteNetwork);
    connect(p.replies.get(), &ReplyDesk::assistantAnswered, p.status.get(), &StatusPublisher::noteAssistant);
    connect(p.housekeeping.get(), &Housekeeping::tidied, p.mediaKeeper.get(), &MediaKeeper::sweep);
    connect(p.secrets.get(), &FallbackSecretStore::fellBack, p.status.get(), &StatusPublisher::noteSecretsInFiles);
    connect(p.doorbell.get(), &DoorbellServer::hasClientsChanged, p.status.get(), &StatusPublisher::refresh);
    connect(p.subscriptions.get(), &SubscriptionDesk::changed, p.status.get(), &StatusPublisher::refresh);
    connect(p.subscriptions.get(), &SubscriptionDesk::tokenWorks, this, &Agent::unblockToken);
    connect(p.products.get(), &ProductSync::statusChanged, p.status.get(), &StatusPublisher::refresh);
    connect(p.products.get(), &ProductSync::listed, this,
            [this](const QList<Product> &products) { m_parts->services->setListedProducts(products); });
    connect(p.webhooks.get(), &WebhookServer::secretDoubted, p.status.get(), &StatusPublisher::refresh);
    connect(p.webhooks.get(), &WebhookServer::arrived, p.subscriptions.get(), &SubscriptionDesk::noteArrival);
    connect(p.webhooks.get(), &WebhookServer::drained, this, [this] {
        m_drained = true;
        considerEnd();
    });
    connect(&p.deadline, &QTimer::timeout, this, &Agent::breakOff);
    if (p.secrets->usesFiles())
        p.status->noteSecretsInFiles();
}

void Agent::listen()
{
    if (m_stopping)
        return;
    whenDone(m_parts->reader->run(readHello), this, [this](const Result<HelloFrame> &hello) {
        if (m_stopping)
            return;
        if (!hello) {
            Q_EMIT failed(hello.error());
            return;
        }
        const ListenConfig &where = m_parts->services->config().listen;
        const QByteArray token = randomToken();
        m_parts->doorbell->setHello(*hello);
        const auto link = m_parts->doorbell->start(token);
        const quint16 wanted = m_setup.webhookPort.value_or(where.webhookPort);
        const auto port = link ? m_parts->webhooks->start(where.host, wanted) : link;
        if (!port) {
            Q_EMIT failed(port.error());
            return;
        }
        const RuntimeInfo info{.pid = QCoreApplication::applicationPid(),
                               .webhookPort = *port,
                               .linkPort = *link,
                               .token = token,
                               .version = hello->version};
        if (const Result<> written = writeRuntimeFile(m_setup.dataDir, info); !written) {
            Q_EMIT failed(written.error());
            return;
        }
        m_parts->inbox->applyPending();
        m_parts->inbox->relearn(hello->version);
        m_parts->outbox->wake();
        m_parts->mediaFetcher->wake();
        m_parts->profiles->lookAround();
        m_parts->replies->wake();
        m_parts->subscriptions->start();
        m_parts->templates->start();
        m_parts->products->start();
        noteSecrets();
        m_parts->snoozes->lookAround();
        qCInfo(lcAgent) << "version" << hello->version << "ready, webhooks on port" << *port;
        Q_EMIT ready(*port);
    });
}

} // namespace migochat
