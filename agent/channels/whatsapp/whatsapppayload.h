#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"
#include "app/domain/result.h"

#include <QByteArray>

namespace migochat {

/// Reads the body of a WhatsApp webhook. Error InvalidPayload when it is no JSON or no WhatsApp object.
[[nodiscard]] Result<QList<InboundEvent>> parseWhatsAppBody(const QByteArray &body, const WhatsAppSelf &self);

} // namespace migochat
