#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonArray>

namespace migochat {

/// Adds the attachments of a message: files become attachment rows; places, shared posts, products and bookings become
/// its content and a readable text. The first attachment decides the kind of a message that has no text of its own.
void readMessagingAttachments(const QJsonArray &attachments, InboundMessage &message);

} // namespace migochat
