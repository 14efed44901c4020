#include "tests/integration/simrunner.h"

#include "tests/integration/agentrunner.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

SimRunner::~SimRunner()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool SimRunner::start(const QString &agentDir, const QStringList &moreOptions)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_dir.filePath(u"stderr"_s));
    m_process.start(programPath(u"migochat-sim"_s),
                    QStringList{u"serve"_s, u"--dir"_s, m_dir.path(), u"--agent-dir"_s, agentDir} + moreOptions);
    return QTest::qWaitFor(
        [this] {
            QFile file(m_dir.filePath(u"sim.json"_s));
            if (!file.open(QIODevice::ReadOnly))
                return false;
            const QJsonObject where = QJsonDocument::fromJson(file.readAll()).object();
            m_controlPort = static_cast<quint16>(QUrl(where.value("controlUrl"_L1).toString()).port(0));
            return m_controlPort != 0;
        },
        kPatienceMs);
}

QJsonObject SimRunner::tell(const QJsonObject &verb)
{
    const QJsonObject answer = ask("POST", "/control", QJsonDocument(verb).toJson(QJsonDocument::Compact));
    return answer.value("ok"_L1).toBool() ? answer : QJsonObject();
}

QJsonObject SimRunner::state()
{
    return ask("GET", "/state", {});
}

QJsonObject SimRunner::log()
{
    return ask("GET", "/log", {});
}

QJsonObject SimRunner::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_controlPort);
    if (!socket.waitForConnected(kPatienceMs))
        return {};
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_controlPort) +
                 "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray heard;
    while (socket.waitForReadyRead(kPatienceMs))
        heard += socket.readAll();
    return QJsonDocument::fromJson(heard.mid(heard.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace migochat::test
