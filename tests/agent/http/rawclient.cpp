#include "tests/agent/http/rawclient.h"

#include <QHostAddress>
#include <QTest>

namespace migochat {

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    // The system accepts by itself, so this needs no turn of the server's loop.
    QVERIFY(m_socket.waitForConnected(5000));
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void RawClient::sendSlowly(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size() && !isClosed(); ++i) {
        send(bytes.sliced(i, 1));
        QCoreApplication::processEvents();
    }
}

QByteArray RawClient::received()
{
    m_received += m_socket.readAll();
    return m_received;
}

QList<int> RawClient::statuses()
{
    constexpr QByteArrayView kVersion = "HTTP/1.1 ";
    const QByteArray all = received();
    QList<int> found;
    for (qsizetype at = all.indexOf(kVersion); at >= 0; at = all.indexOf(kVersion, at + 1))
        found.append(all.sliced(at + kVersion.size()).left(3).toInt());
    return found;
}

} // namespace migochat
