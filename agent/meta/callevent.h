#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// A call is reported when it rings and when it ends; both are lines of the thread, so each has an id of its own.
[[nodiscard]] QString callEventId(const QJsonObject &call);

/// Fills state, duration and text from an element of `calls[]`.
void readCall(const QJsonObject &call, InboundMessage &message);

} // namespace migochat
