#include "tests/bench/flooder.h"

#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace migochat::bench {

namespace {

/// Bytes of the answer at the front, -1 while it is not complete.
qsizetype answerSize(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    const QByteArray lines = bytes.left(head + 2).toLower();
    const qsizetype at = lines.indexOf("content-length:");
    const qsizetype length = at < 0 ? 0 : lines.mid(at + 15, lines.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    const qsizetype whole = head + 4 + length;
    return bytes.size() < whole ? -1 : whole;
}

} // namespace

Flooder::Flooder(quint16 port, int connections) : m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    connectAll(port, connections);
}

Flooder::~Flooder()
{
    for (const Connection &connection : m_connections)
        ::close(connection.socket);
    ::close(m_epoll);
}

void Flooder::connectAll(quint16 port, int connections)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_connections.resize(static_cast<std::size_t>(connections));
    for (std::size_t i = 0; i < m_connections.size(); ++i) {
        Connection &connection = m_connections[i];
        connection.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(connection.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot connect to port %d", static_cast<int>(port));
        const int on = 1;
        setsockopt(connection.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, connection.socket, &event);
    }
}

bool Flooder::sendNext(Connection &connection, const QList<QByteArray> &posts)
{
    if (m_next == posts.size()) {
        connection.request = -1;
        return false;
    }
    connection.request = m_next++;
    connection.since = nowMs();
    const QByteArray &post = posts.at(connection.request);
    // A request fits the socket's buffer, so one blocking write takes it whole.
    return ::send(connection.socket, post.constData(), static_cast<std::size_t>(post.size()), MSG_NOSIGNAL) ==
           post.size();
}

/// Notes the answer when it is whole; then `request` is -1.
void Flooder::onReadable(Connection &connection, FloodResult &result)
{
    std::array<char, 4096> buffer{};
    const ssize_t got = ::recv(connection.socket, buffer.data(), buffer.size(), 0);
    if (got <= 0) { // the server closed: it did not like the request
        ++result.refused;
        connection.request = -1;
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, connection.socket, nullptr);
        return;
    }
    connection.answer.append(buffer.data(), got);
    const qsizetype whole = answerSize(connection.answer);
    if (whole < 0)
        return;
    result.latencyMs.add(nowMs() - connection.since);
    ++(connection.answer.startsWith("HTTP/1.1 200") ? result.accepted : result.refused);
    connection.answer.remove(0, whole);
    connection.request = -1;
}

FloodResult Flooder::run(const QList<QByteArray> &posts)
{
    FloodResult result;
    m_next = 0;
    const double started = nowMs();
    for (Connection &connection : m_connections)
        sendNext(connection, posts);
    std::array<epoll_event, 128> events{};
    while (result.accepted + result.refused < posts.size()) {
        const int ready = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 30'000);
        if (ready <= 0)
            break; // nothing for half a minute: the rest counts as refused
        for (int i = 0; i < ready; ++i) {
            Connection &connection = m_connections[events[static_cast<std::size_t>(i)].data.u64];
            const int before = result.accepted;
            onReadable(connection, result);
            if (connection.request < 0 && result.accepted > before)
                sendNext(connection, posts);
        }
    }
    result.seconds = (nowMs() - started) / 1000;
    result.refused = static_cast<int>(posts.size()) - result.accepted;
    return result;
}

} // namespace migochat::bench
