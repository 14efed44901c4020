#pragma once

#include "agent/channels/messenger/messengerevent.h"
#include "app/domain/result.h"

#include <QByteArray>

namespace migochat {

/// Reads the body of a Page webhook. Error InvalidPayload when it is no JSON or no Page object.
[[nodiscard]] Result<QList<InboundEvent>> parseMessengerBody(const QByteArray &body, const MessengerSelf &self);

} // namespace migochat
