#include "tests/sim/filesync.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace migochat::sim {

void syncToDisk(QFile &file)
{
    file.flush();
#ifdef Q_OS_WIN
    _commit(file.handle());
#else
    ::fsync(file.handle());
#endif
}

} // namespace migochat::sim
