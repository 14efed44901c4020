#pragma once

#include "ui/inbox/bubblepart.h"
#include "ui/widgets/paint.h"

/// What a search found, in the texts that a card shows.
namespace migochat::foundmarks {

/// Call it before the block is painted.
void fillBehind(QPainter &painter, const QRect &rect, const TextBlock &block, const PartRoom &room);
/// As migochat::paintLine(), at the leading edge.
void paintLine(QPainter &painter, const QRect &rect, const TextLine &line, const PartRoom &room);

} // namespace migochat::foundmarks
