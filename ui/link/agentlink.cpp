#include "ui/link/agentlink.h"

#include "app/platform/runtimefile.h"
#include "app/protocol/commands.h"

#include <QLoggingCategory>
#include <QNetworkRequest>
#include <QUrl>
#include <QUuid>
#include <QWebSocket>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcLink, "migochat.ui.link")

namespace {

constexpr std::chrono::seconds kHandshakeTime{5};
constexpr std::chrono::milliseconds kExpiryStep{250};

QNetworkRequest requestFor(const RuntimeInfo &agent)
{
    QUrl url;
    url.setScheme(u"ws"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(agent.linkPort);
    url.setPath(u"/"_s);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization"_ba, "Bearer "_ba + agent.token);
    return request;
}

} // namespace

AgentLink::AgentLink(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_pause(m_options.firstPause, m_options.longestPause)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AgentLink::attempt);
    m_handshake.setSingleShot(true);
    m_handshake.setInterval(kHandshakeTime);
    connect(&m_handshake, &QTimer::timeout, this, &AgentLink::onBroken);
    m_expiry.setInterval(kExpiryStep);
    connect(&m_expiry, &QTimer::timeout, this, [this] {
        m_open.expire();
        if (m_open.isEmpty())
            m_expiry.stop();
    });
}

AgentLink::~AgentLink()
{
    closeSocket();
}

void AgentLink::start()
{
    attempt();
}

void AgentLink::retryNow()
{
    m_pause.reset();
    if (m_state == State::Disconnected)
        m_retry.start(std::chrono::milliseconds{0});
}

/// The file is read before every attempt: a new agent has a new port and a new token.
void AgentLink::attempt()
{
    const Result<RuntimeInfo> agent = readRuntimeFile(m_options.dataDir);
    if (!agent) {
        m_retry.start(m_pause.next());
        Q_EMIT unreachable();
        return;
    }
    m_webhookPort = agent->webhookPort;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMaxFrameBytes));
    connect(m_socket, &QWebSocket::textMessageReceived, this, &AgentLink::onText);
    connect(m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            onBroken();
    });
    setState(State::Connecting);
    m_handshake.start();
    m_socket->open(requestFor(*agent));
}

void AgentLink::closeSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void AgentLink::onBroken()
{
    const bool wasLive = m_state == State::Live || m_state == State::Mismatch;
    m_handshake.stop();
    closeSocket();
    if (wasLive)
        m_pause.reset();
    m_retry.start(m_pause.next());
    setState(State::Disconnected);
    Q_EMIT othersChanged({}); // nobody can be seen from here
    if (!wasLive)
        Q_EMIT unreachable();
}

void AgentLink::onText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (const auto others = decodePresence(bytes)) {
        Q_EMIT othersChanged(*others);
        return;
    }
    const Result<Frame> frame = decodeFrame(bytes);
    if (!frame) {
        qCWarning(lcLink) << "a frame could not be read:" << frame.error().detail;
        return;
    }
    if (const auto *hello = std::get_if<HelloFrame>(&*frame))
        return onHello(*hello);
    if (m_state != State::Live)
        return;
    if (const auto *ring = std::get_if<RingFrame>(&*frame))
        onRing(*ring);
    else if (const auto *reply = std::get_if<ReplyFrame>(&*frame))
        m_open.answer(*reply);
    else if (const auto *light = std::get_if<StatusFrame>(&*frame))
        Q_EMIT status(*light);
}

void AgentLink::onHello(const HelloFrame &hello)
{
    m_handshake.stop();
    m_pause.reset();
    m_hello = hello;
    if (hello.protocol != m_options.protocol || hello.schema != m_options.schema) {
        qCWarning(lcLink) << "the agent speaks protocol" << hello.protocol << "schema" << hello.schema;
        return setState(State::Mismatch);
    }
    const bool missed = hello.epoch != m_epoch || hello.revision != m_revision;
    m_epoch = hello.epoch;
    m_revision = hello.revision;
    setState(State::Live);
    for (const CommandFrame &command : m_open.all())
        transmit(command);
    if (m_presence.conversation.isValid())
        m_socket->sendTextMessage(QString::fromUtf8(encodePresence({m_presence})));
    if (missed)
        Q_EMIT reread();
}

void AgentLink::onRing(const RingFrame &ring)
{
    const bool gap = ring.from > m_revision + 1;
    m_revision = std::max(m_revision, ring.to);
    if (gap || ring.many)
        Q_EMIT reread();
    else
        Q_EMIT changed(ring.changes, ring.to);
}

void AgentLink::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void AgentLink::submit(QLatin1StringView name, const QJsonObject &body, OpenCommands::Receive receive)
{
    const CommandFrame command{QUuid::createUuid().toString(QUuid::WithoutBraces), name, m_staff, body};
    m_open.add(command, std::move(receive), m_options.replyTimeout);
    if (!m_expiry.isActive())
        m_expiry.start();
    if (m_state == State::Live)
        transmit(command);
}

void AgentLink::transmit(const CommandFrame &command)
{
    m_socket->sendTextMessage(QString::fromUtf8(encode(command)));
}

void AgentLink::tellPresence(ConversationId conversation, bool isTyping)
{
    m_presence = {m_staff, conversation, isTyping};
    if (m_state == State::Live)
        m_socket->sendTextMessage(QString::fromUtf8(encodePresence({m_presence})));
}

void AgentLink::askToStop()
{
    if (m_state != State::Live && m_state != State::Mismatch)
        return;
    // Not kept like other commands: it must never reach the agent that is started next.
    transmit({QUuid::createUuid().toString(QUuid::WithoutBraces), StopAgent::kName, m_staff, StopAgent{}.toJson()});
}

} // namespace migochat
