#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"
#include "agent/meta/eventsink.h"

namespace migochat {

/// `history`: pieces of some months of talks, up to 3 MB each, from the phone's app (coexistence). Every message is an
/// event of its own; files of the last days follow as `messages` in a value of their own.
void readWhatsAppHistoryField(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink);

/// An element of `state_sync[]`: the address book of the phone.
[[nodiscard]] InboundEvent readWhatsAppAddress(const QJsonObject &json, const WhatsAppScope &scope);

} // namespace migochat
