#include "agent/doorbell/doorbellserver.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcDoorbell, "migochat.doorbell")

namespace {

constexpr std::chrono::milliseconds kMergeWindow = 25ms;
constexpr std::chrono::milliseconds kHandshakeTime = 3s;
constexpr std::size_t kMaxClients = 8;

} // namespace

DoorbellServer::DoorbellServer(CommandDispatch dispatch)
    : m_dispatch(std::move(dispatch)), m_server(u"migochat"_s, QWebSocketServer::NonSecureMode),
      m_gate([this](QTcpSocket *socket) { m_server.handleConnection(socket); })
{
    m_server.setHandshakeTimeout(kHandshakeTime);
    m_mergeWindow.setSingleShot(true);
    m_mergeWindow.setInterval(kMergeWindow);
    m_mergeWindow.setTimerType(Qt::PreciseTimer);
    connect(&m_server, &QWebSocketServer::newConnection, this, &DoorbellServer::accept);
    connect(&m_mergeWindow, &QTimer::timeout, this, &DoorbellServer::flush);
}

DoorbellServer::~DoorbellServer() = default;

Result<quint16> DoorbellServer::start(const QByteArray &token)
{
    return m_gate.listen(token);
}

void DoorbellServer::accept()
{
    while (m_server.hasPendingConnections()) {
        std::unique_ptr<QWebSocket> socket(m_server.nextPendingConnection());
        socket->setParent(nullptr);
        if (m_clients.size() < kMaxClients) {
            admit(std::move(socket));
            continue;
        }
        qCWarning(lcDoorbell) << "refused a local connection: there are enough";
        socket->abort();
    }
}

void DoorbellServer::admit(std::unique_ptr<QWebSocket> socket)
{
    flush(); // what is pending is older than the greeting
    auto client = std::make_unique<DoorbellClient>(std::move(socket), m_dispatch);
    connect(client.get(), &DoorbellClient::gone, this, [this, gone = client.get()] { drop(gone); });
    connect(client.get(), &DoorbellClient::presenceTold, this, &DoorbellServer::tellPresence);
    client->send(encode(m_hello));
    if (!m_status.isEmpty())
        client->send(m_status);
    m_clients.push_back(std::move(client));
    tellPresence();
    if (m_clients.size() == 1)
        Q_EMIT hasClientsChanged(true);
}

void DoorbellServer::drop(const DoorbellClient *client)
{
    const auto found =
        std::find_if(m_clients.begin(), m_clients.end(), [client](const auto &one) { return one.get() == client; });
    if (found == m_clients.end())
        return;
    found->release()->deleteLater(); // its own signal is being delivered
    m_clients.erase(found);
    tellPresence();
    if (m_clients.empty()) {
        m_mergeWindow.stop();
        Q_EMIT hasClientsChanged(false);
    }
}

void DoorbellServer::ring(const ChangeSet &changes, Revision revision)
{
    m_hello.revision = revision;
    if (m_clients.empty())
        return;
    m_pending.add(changes, revision);
    if (!m_mergeWindow.isActive())
        flush();
}

void DoorbellServer::flush()
{
    if (m_pending.isEmpty())
        return;
    sendToAll(encode(m_pending.take()));
    m_mergeWindow.start();
}

void DoorbellServer::publish(const StatusFrame &status)
{
    const QByteArray frame = encode(status);
    if (frame == m_status)
        return;
    m_status = frame;
    sendToAll(frame);
}

/// Each hears about the others.
void DoorbellServer::tellPresence()
{
    for (DoorbellClient *listener : everyone()) {
        QList<Presence> others;
        for (const auto &client : m_clients) {
            if (client.get() != listener && client->presence().conversation.isValid())
                others.append(client->presence());
        }
        listener->tellOthers(others);
    }
}

void DoorbellServer::sendToAll(const QByteArray &frame)
{
    for (DoorbellClient *client : everyone())
        client->send(frame);
}

/// Apart from the list: a desktop that does not read is cut off while it is being told, and leaves the list.
std::vector<DoorbellClient *> DoorbellServer::everyone() const
{
    std::vector<DoorbellClient *> clients;
    for (const auto &client : m_clients)
        clients.push_back(client.get());
    return clients;
}

void DoorbellServer::close()
{
    flush();
    m_gate.close();
    for (const auto &client : m_clients)
        client->close();
}

} // namespace migochat
