#include "app/platform/filesync.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<> syncFile(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return fail(ErrorCode::StorageFull, u"cannot open %1: %2"_s.arg(file, opened.errorString()));
#ifdef Q_OS_WIN
    const int done = _commit(opened.handle());
#else
    const int done = fsync(opened.handle());
#endif
    return done == 0 ? Result<>() : fail(ErrorCode::StorageFull, u"cannot write %1 to the disk"_s.arg(file));
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    static_cast<void>(folder);
#else
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    fsync(handle);
    close(handle);
#endif
}

} // namespace migochat
