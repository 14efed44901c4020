#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"

#include <optional>

namespace migochat {

/// A field that tells about our account, number, templates or limits. Nothing for every other field.
[[nodiscard]] std::optional<InboundAccountNotice> readWhatsAppNotice(const QJsonObject &change,
                                                                     const WhatsAppScope &scope);

/// An element of `automatic_events[]`: Meta thinks that a chat became a lead or a purchase.
[[nodiscard]] InboundEvent readWhatsAppAutomaticEvent(const QJsonObject &json, const WhatsAppScope &scope);

} // namespace migochat
