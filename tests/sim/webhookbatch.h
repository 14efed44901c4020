#pragma once

#include <QJsonObject>
#include <QList>

namespace migochat::sim {

/// Bodies of one object put together as Meta does: entries of the same id and kind are joined, and no body has more
/// than `most` events. The order stays.
[[nodiscard]] QList<QJsonObject> combinedBodies(const QList<QJsonObject> &bodies, qsizetype most);

/// How many events a body carries.
[[nodiscard]] qsizetype eventCount(const QJsonObject &body);

} // namespace migochat::sim
