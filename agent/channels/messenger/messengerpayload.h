#pragma once

#include "app/domain/inboundevent.h"
#include "app/domain/result.h"

#include <QByteArray>

namespace migochat {

/// Who we are on Messenger.
struct MessengerSelf {
    QString pageId;
    QString appId; ///< tells our own echoes from those of others; may be empty
};

/// Reads the body of a Page webhook. Error InvalidPayload when it is no JSON or no webhook at all; a body for another
/// object, a field and a kind that are not known are kept as InboundOther. Its `kindText` is the platform's own word
/// and does not change from release to release: that is how kept events are found again once they can be read.
[[nodiscard]] Result<QList<InboundEvent>> parseMessengerBody(const QByteArray &body, const MessengerSelf &self);

} // namespace migochat
