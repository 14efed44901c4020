#pragma once

#include <QObject>

namespace migochat {

/// A window that is covered shows one page and nothing over it: what would open there stays closed. Its commands are
/// covered too: only how it looks can be changed then, and the program ended.
inline void setCovered(QObject &windowOrCommands, bool covered)
{
    windowOrCommands.setProperty("covered", covered);
}

[[nodiscard]] inline bool isCovered(const QObject &windowOrCommands)
{
    return windowOrCommands.property("covered").toBool();
}

} // namespace migochat
