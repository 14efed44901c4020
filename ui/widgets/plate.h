#pragma once

#include <QColor>

class QPainter;
class QRect;

namespace migochat {

/// A rectangle with round corners.
struct Plate {
    QColor fill;   ///< invalid: empty
    QColor edge{}; ///< invalid: none
    int edgeWidth = 1;
    int radius = 12;
};

/// The corners are kept as they were painted: a path for every bubble would cost a third of painting the thread.
void paintPlate(QPainter &painter, const QRect &rect, const Plate &plate);

} // namespace migochat
