#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"
#include "agent/meta/eventsink.h"

namespace migochat {

/// `calls`: an incoming call that rings or has ended is a line of the thread; how a call of ours is going is kept only.
void readWhatsAppCalls(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink);

} // namespace migochat
