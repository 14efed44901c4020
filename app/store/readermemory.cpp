#include "app/store/readermemory.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Async<> releaseMemory(Reader &reader)
{
    return reader.run([](const Database &database) { return database.execute("PRAGMA shrink_memory;"_ba); });
}

} // namespace migochat
