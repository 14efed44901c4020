#include "app/platform/instancelock.h"

#include "app/platform/paths.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<InstanceLock> InstanceLock::take(const QString &dataDir)
{
    auto file = std::make_unique<QLockFile>(paths::lockFile(dataDir));
    file->setStaleLockTime(0); // a lock never ages; one whose process died is still recognised and taken over
    if (file->tryLock(0))
        return InstanceLock(std::move(file));
    if (file->error() != QLockFile::LockFailedError)
        return fail(ErrorCode::StorageFull, u"cannot write to "_s + dataDir);
    qint64 pid = 0;
    QString host;
    QString program;
    if (!file->getLockInfo(&pid, &host, &program))
        return fail(ErrorCode::Conflict, u"another agent works in %1"_s.arg(dataDir));
    return fail(ErrorCode::Conflict, u"another agent (process %1) works in %2"_s.arg(pid).arg(dataDir));
}

} // namespace migochat
