#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"
#include "app/domain/result.h"

#include <QByteArray>

namespace migochat {

/// Reads the body of a WhatsApp webhook. Error InvalidPayload when it is no JSON or no webhook at all; a
/// body for another object, a field and a type that are not known are kept as InboundOther. Its `kindText` is the
/// platform's own word and does not change from release to release: that is how kept events are found again.
[[nodiscard]] Result<QList<InboundEvent>> parseWhatsAppBody(const QByteArray &body, const WhatsAppSelf &self);

} // namespace migochat
