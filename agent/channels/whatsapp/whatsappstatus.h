#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"

namespace migochat {

/// An element of `statuses[]`. A status word without a place on our way is kept as InboundOther.
[[nodiscard]] InboundEvent readWhatsAppStatus(const QJsonObject &json, const WhatsAppScope &scope);

} // namespace migochat
