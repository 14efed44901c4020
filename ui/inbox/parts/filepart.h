#pragma once

#include "app/domain/message.h"
#include "ui/inbox/bubblepart.h"

namespace migochat {

/// The blocks for the files of a message: pictures and videos as an album, voices, documents; each says when it is
/// still on its way and why it did not come.
[[nodiscard]] QList<BubblePart> makeFileParts(const Message &message, const PartRoom &room);

} // namespace migochat
