#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// Fills kind, text, payload, content and attachments from the object that `type` names. A type that is not known, or that
/// WhatsApp itself calls unsupported, becomes MessageKind::Unsupported with the platform's word in `kindText`.
void readWhatsAppContent(const QJsonObject &json, InboundMessage &message);

} // namespace migochat
