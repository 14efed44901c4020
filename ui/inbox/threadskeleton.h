#pragma once

#include "ui/inbox/threadmanner.h"
#include "ui/widgets/look.h"

#include <QRect>

class QPainter;

namespace migochat::threadskeleton {

/// What stands where messages will be once they are read: six grey bubbles at the bottom, which do not move.
void paint(QPainter &painter, const QRect &area, ThreadManner::Edge own, const Look &look);

} // namespace migochat::threadskeleton
