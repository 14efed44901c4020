#include "app/platform/privatefile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFileDevice::Permissions kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions kOwnerFolder = kOwnerFile | QFileDevice::ExeOwner;

} // namespace

Result<> makePrivateFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::StorageFull, u"cannot make the folder "_s + folder);
    if (!QFile::setPermissions(folder, kOwnerFolder))
        return fail(ErrorCode::StorageFull, u"cannot protect the folder "_s + folder);
    return {};
}

Result<> writePrivateFile(const QString &file, const QByteArray &content)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StorageFull, u"cannot write %1: %2"_s.arg(file, out.errorString()));
    const bool done = out.setPermissions(kOwnerFile) && out.write(content) == content.size() && out.commit();
    if (!done)
        return fail(ErrorCode::StorageFull, u"cannot write %1: %2"_s.arg(file, out.errorString()));
    return {};
}

} // namespace migochat
