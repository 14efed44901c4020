#include "ui/control/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLongestWish = 2'048;

/// Socket names are short on some systems, folders are long.
QString nameFor(const QString &dataDir)
{
    const QString path = QFileInfo(dataDir).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    return u"migochat-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QString wish, QObject *parent)
    : QObject(parent), m_name(nameFor(dataDir)), m_wish(std::move(wish))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_socket.write(m_wish.toUtf8() + '\n');
        m_socket.disconnectFromServer(); // when everything is written
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        if (!std::exchange(m_decided, true))
            Q_EMIT second();
    });
    connect(
        &m_socket, &QLocalSocket::errorOccurred, this,
        [this] {
            if (!std::exchange(m_decided, true))
                listen();
        },
        Qt::QueuedConnection);
}

void SingleInstance::claim()
{
    m_socket.connectToServer(m_name);
}

void SingleInstance::listen()
{
    if (!m_server.listen(m_name)) {
        QLocalServer::removeServer(m_name); // left behind by a crash: nobody answered there a moment ago
        m_server.listen(m_name);
    }
    Q_EMIT first();
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, this, [this, caller] {
            const QByteArray line = caller->readLine(kLongestWish).trimmed();
            caller->deleteLater();
            Q_EMIT wished(QString::fromUtf8(line));
        });
    }
}

} // namespace migochat
