#pragma once

#include <QCache>
#include <QCoreApplication>

namespace migochat {

/// One cache for each kind of key, emptied with the application, whose fonts and pictures it holds. Unlike QPixmapCache it has
/// no timer that wakes an idle program. GUI thread only.
template <typename Key, typename Value, qsizetype MostCost>
QCache<Key, Value> &keptCache()
{
    static QCache<Key, Value> kept(MostCost);
    static const bool isTold = (qAddPostRoutine([] { kept.clear(); }), true);
    Q_UNUSED(isTold)
    return kept;
}

} // namespace migochat
