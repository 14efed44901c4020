#pragma once

#include "tests/sim/dice.h"

#include <QByteArray>
#include <QJsonObject>

namespace migochat::sim {

/// The same body with one random part changed: a member gone, renamed or of another type, an array emptied, repeated
/// or turned round, something unknown added, something very deep or very long.
[[nodiscard]] QJsonObject withChangedPart(const QJsonObject &body, Dice &dice);

/// The same bytes with one spot spoiled: cut off, bits turned, a piece missing or twice, broken escapes, no UTF-8.
[[nodiscard]] QByteArray withSpoiledBytes(QByteArray bytes, Dice &dice);

} // namespace migochat::sim
