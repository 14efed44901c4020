#include "ui/control/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Socket names are short on some systems, folders are long.
QString nameFor(const QString &dataDir)
{
    const QString path = QFileInfo(dataDir).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    return u"migochat-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent) : QObject(parent), m_name(nameFor(dataDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        delete m_server.nextPendingConnection();
        Q_EMIT raiseRequested();
    });
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        if (!std::exchange(m_decided, true))
            Q_EMIT second();
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        if (!std::exchange(m_decided, true))
            listen();
    }, Qt::QueuedConnection);
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

} // namespace migochat
