#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"
#include "agent/meta/eventsink.h"

namespace migochat {

/// Every field of a WhatsApp change except `messages` and the echoes: what names customers (changed user ids, marketing
/// preferences, calls, history, the phone's address book), what tells about our account, and fields that are kept only.
void readWhatsAppField(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink);

} // namespace migochat
