#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"
#include "agent/meta/eventsink.h"

namespace migochat {

/// Every field of a WhatsApp change except `messages` and the echoes: what names customers gets their keys
/// (changed user ids, marketing preferences), history comes in one piece per thread, the rest belongs to the account.
void readWhatsAppField(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink);

} // namespace migochat
