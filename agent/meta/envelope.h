#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace migochat {

/// A webhook body without its wrapping.
struct Envelope {
    QJsonArray entries;           ///< of every delivery for our object, in order
    QList<QJsonObject> strangers; ///< deliveries for another object: an address was entered in the wrong place
};

/// Opens a body. Meta sends one object; its examples for Instagram wrap it in a list, so both are read.
/// Error InvalidPayload when it is no JSON, names no object at all, or `entry` is no list.
[[nodiscard]] Result<Envelope> openEnvelope(const QByteArray &body, QLatin1StringView object);

/// What a stranger is called as an event: "object/user".
[[nodiscard]] QString kindOfStranger(const QJsonObject &delivery);

} // namespace migochat
