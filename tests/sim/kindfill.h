#pragma once

#include "tests/sim/kinds.h"
#include "tests/sim/world.h"

#include <QHash>

#include <functional>

namespace migochat::sim {

class GraphMedia;

/// What the placeholders of one emission stand for. The same placeholder means the same thing all through it.
struct KindFill {
    World &world;
    GraphMedia &media;
    const Customer &customer;
    Instant at;
    QString text;
    QHash<QString, QString> known;           ///< last, lastSent, lastComment, lastEcho …
    std::function<QString()> lead = nullptr; ///< makes a filled-in lead form and returns its id
};

/// `value` with every "$name" and "#number" in its texts replaced.
[[nodiscard]] QJsonValue filled(const QJsonValue &value, KindFill &fill);

/// Sets `value` at a dotted path such as "text.body" or "attachments.0.type"; null takes the member away.
[[nodiscard]] QJsonValue withValueAt(const QJsonValue &root, const QStringList &path, const QJsonValue &value);

/// The whole webhook body of a kind around its filled event.
[[nodiscard]] QJsonObject kindBody(const Kind &kind, const KindFill &fill, const QJsonObject &event);

} // namespace migochat::sim
