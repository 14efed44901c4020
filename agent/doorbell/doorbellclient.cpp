#include "agent/doorbell/doorbellclient.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcDoorbellClient, "migochat.doorbell")

namespace {

/// A desktop that does not read: what waits for it would only grow.
constexpr qint64 kMaxUnsentBytes = 8 * 1024 * 1024;
constexpr std::chrono::milliseconds kTypingLasts = Presence::kTypingLasts;

} // namespace

DoorbellClient::DoorbellClient(std::unique_ptr<QWebSocket> socket, const CommandDispatch &dispatch,
                               const DoorbellPatience &patience)
    : m_socket(std::move(socket)), m_dispatch(dispatch), m_patience(patience)
{
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMaxFrameBytes));
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(kMaxFrameBytes));
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &DoorbellClient::receive);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] { refuse(u"binary frame"_s); });
    connect(m_socket.get(), &QWebSocket::pong, this, &DoorbellClient::onPong);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &DoorbellClient::gone);
    m_asking.setInterval(m_patience.askAfter);
    connect(&m_asking, &QTimer::timeout, this, &DoorbellClient::ask);
    m_typingEnds.setSingleShot(true);
    m_typingEnds.setInterval(kTypingLasts);
    connect(&m_typingEnds, &QTimer::timeout, this, [this] {
        onPresence({m_presence.staff, m_presence.conversation, false});
    });
}

void DoorbellClient::send(const QByteArray &frame)
{
    if (m_socket->bytesToWrite() > kMaxUnsentBytes) {
        qCWarning(lcDoorbellClient) << "a desktop does not read what it is sent; it is cut off";
        m_socket->abort();
        return;
    }
    m_socket->sendTextMessage(QString::fromUtf8(frame));
    m_unasked = true;
    if (m_asking.isActive())
        return;
    m_dead.setRemainingTime(m_patience.deadAfter);
    m_asking.start();
}

void DoorbellClient::tellOthers(const QList<Presence> &others)
{
    if (m_others == others)
        return;
    m_others = others;
    send(encodePresence(others));
}

void DoorbellClient::onPresence(const Presence &presence)
{
    if (presence.isTyping)
        m_typingEnds.start();
    else
        m_typingEnds.stop();
    if (m_presence == presence)
        return;
    m_presence = presence;
    Q_EMIT presenceTold();
}

void DoorbellClient::ask()
{
    m_unasked = false;
    if (m_dead.hasExpired())
        m_socket->abort();
    else
        m_socket->ping();
}

void DoorbellClient::onPong()
{
    m_dead.setRemainingTime(m_patience.deadAfter);
    if (!m_unasked)
        m_asking.stop();
}

void DoorbellClient::close()
{
    m_socket->flush(); // the program may end before the loop turns again
    m_socket->close(QWebSocketProtocol::CloseCodeGoingAway);
}

void DoorbellClient::receive(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (const auto told = decodePresence(bytes))
        return onPresence(told->isEmpty() ? Presence() : told->first());
    const Result<Frame> frame = decodeFrame(bytes);
    if (!frame)
        return refuse(frame.error().detail);
    const auto *command = std::get_if<CommandFrame>(&*frame);
    if (!command)
        return refuse(u"a desktop only sends commands"_s);
    whenDone(m_dispatch(*command), this, [this, token = command->token](const Result<ReplyFrame> &reply) {
        if (reply) {
            send(encode(*reply));
            return;
        }
        send(encode(ReplyFrame{.token = token, .error = reply.error().code, .detail = reply.error().detail}));
    });
}

void DoorbellClient::refuse(const QString &why)
{
    qCWarning(lcDoorbellClient) << "cutting off a desktop that speaks differently:" << why;
    m_socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
}

} // namespace migochat
