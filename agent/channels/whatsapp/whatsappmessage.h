#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"

namespace migochat {

/// An element of `messages[]`.
[[nodiscard]] InboundEvent readWhatsAppMessage(const QJsonObject &json, const WhatsAppScope &scope);

/// An element of `message_echoes[]`: the shop wrote it in the WhatsApp Business app on the phone.
[[nodiscard]] InboundEvent readWhatsAppEcho(const QJsonObject &json, const WhatsAppScope &scope);

/// A message from the time before us, in the thread of this customer. Either side may have written it.
[[nodiscard]] InboundEvent readWhatsAppHistory(const QJsonObject &json, const WhatsAppScope &scope,
                                               const WhatsAppCustomer &customer);

} // namespace migochat
