#pragma once

#include "app/domain/attachment.h"
#include "ui/inbox/bubblepart.h"

namespace migochat {

/// Pictures and videos that came together: one in its own shape, two beside each other, more as a grid.
[[nodiscard]] BubblePart makeAlbumPart(const QList<Attachment> &pictures, MessageId message, const PartRoom &room);

} // namespace migochat
