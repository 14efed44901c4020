#include "app/platform/runtimefile.h"

#include "app/platform/paths.h"
#include "app/platform/privatefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 16 * 1024;

} // namespace

Result<> writeRuntimeFile(const QString &dataDir, const RuntimeInfo &info)
{
    const QJsonObject object{{u"pid"_s, info.pid},
                             {u"webhookPort"_s, info.webhookPort},
                             {u"linkPort"_s, info.linkPort},
                             {u"token"_s, QString::fromLatin1(info.token)},
                             {u"version"_s, info.version}};
    return writePrivateFile(paths::runtimeFile(dataDir), QJsonDocument(object).toJson());
}

Result<RuntimeInfo> readRuntimeFile(const QString &dataDir)
{
    QFile file(paths::runtimeFile(dataDir));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"no agent.json"_s);
    const QJsonObject object = QJsonDocument::fromJson(file.read(kMaxFileBytes)).object();
    const RuntimeInfo info{.pid = object.value("pid"_L1).toInteger(),
                           .webhookPort = static_cast<quint16>(object.value("webhookPort"_L1).toInt()),
                           .linkPort = static_cast<quint16>(object.value("linkPort"_L1).toInt()),
                           .token = object.value("token"_L1).toString().toLatin1(),
                           .version = object.value("version"_L1).toString()};
    if (info.pid <= 0 || info.linkPort == 0 || info.token.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"agent.json is damaged"_s);
    return info;
}

void removeRuntimeFile(const QString &dataDir)
{
    QFile::remove(paths::runtimeFile(dataDir));
}

} // namespace migochat
