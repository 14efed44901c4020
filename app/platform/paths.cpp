#include "app/platform/paths.h"

#include "app/platform/privatefile.h"

#include <QDir>
#include <QStandardPaths>

namespace migochat::paths {

using namespace Qt::Literals::StringLiterals;

QString defaultDataDir()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"migochat"_s);
}

Result<> prepareDataDir(const QString &dataDir)
{
    return makePrivateFolder(dataDir);
}

QString storeFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"migochat.db"_s);
}

QString mediaFolder(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"media"_s);
}

QString lockFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"migochat.db.lock"_s);
}

QString runtimeFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"agent.json"_s);
}

QString agentLogFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"logs/agent.log"_s);
}

QString secretFolder(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"secrets"_s);
}

} // namespace migochat::paths
