#include "ui/widgets/plate.h"

#include "ui/widgets/keptcache.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QPixmap>

namespace migochat {

namespace {

constexpr qsizetype kKept = 60;

struct Key {
    QRgb fill;
    QRgb edge;
    int radius;
    int ratio;

    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.fill, key.edge, key.radius, key.ratio);
    }
};

QRgb codeOf(const QColor &color)
{
    return color.isValid() ? color.rgba() : 0;
}

void drawWhole(QPainter &painter, const QRect &rect, const Plate &plate)
{
    const qreal inset = plate.edge.isValid() ? 0.5 : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(plate.edge.isValid() ? QPen(plate.edge, plate.edgeWidth) : QPen(Qt::NoPen));
    painter.setBrush(plate.fill.isValid() ? QBrush(plate.fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), plate.radius, plate.radius);
    painter.restore();
}

/// A plate of nothing but its four corners.
const QPixmap &cornersOf(const Plate &plate, int side, int ratio)
{
    auto &kept = keptCache<Key, QPixmap, kKept>();
    const Key key{codeOf(plate.fill), codeOf(plate.edge), plate.radius, ratio};
    if (const QPixmap *known = kept.object(key))
        return *known;
    auto *made = new QPixmap(emptyPixmap({2 * side, 2 * side}, ratio));
    QPainter painter(made);
    drawWhole(painter, {0, 0, 2 * side, 2 * side}, plate);
    painter.end();
    kept.insert(key, made);
    return *made;
}

void drawCorners(QPainter &painter, const QRect &rect, const QPixmap &corners, int side, int ratio)
{
    const int right = rect.width() - side;
    const int bottom = rect.height() - side;
    for (const QPoint &corner : {QPoint(0, 0), QPoint(right, 0), QPoint(0, bottom), QPoint(right, bottom)}) {
        const QPoint from(corner.x() > 0 ? side * ratio : 0, corner.y() > 0 ? side * ratio : 0);
        painter.drawPixmap(QRect(rect.topLeft() + corner, QSize(side, side)), corners,
                           QRect(from, QSize(side, side) * ratio));
    }
}

void drawBetween(QPainter &painter, const QRect &rect, const Plate &plate, int side)
{
    const QRect high = rect.adjusted(side, 0, -side, 0);
    const QRect wide = rect.adjusted(0, side, 0, -side);
    if (plate.fill.isValid()) {
        painter.fillRect(wide, plate.fill);
        painter.fillRect(QRect(high.topLeft(), QSize(high.width(), side)), plate.fill);
        painter.fillRect(QRect(high.left(), wide.bottom() + 1, high.width(), side), plate.fill);
    }
    if (plate.edge.isValid()) {
        painter.fillRect(QRect(high.topLeft(), QSize(high.width(), 1)), plate.edge);
        painter.fillRect(QRect(high.bottomLeft(), QSize(high.width(), 1)), plate.edge);
        painter.fillRect(QRect(wide.topLeft(), QSize(1, wide.height())), plate.edge);
        painter.fillRect(QRect(wide.topRight(), QSize(1, wide.height())), plate.edge);
    }
}

} // namespace

void paintPlate(QPainter &painter, const QRect &rect, const Plate &plate)
{
    const qreal ratio = paintRatio(painter);
    const int whole = qRound(ratio);
    const int side = plate.radius + 1;
    const bool fits = rect.width() >= 2 * side && rect.height() >= 2 * side;
    const bool isHairline = !plate.edge.isValid() || plate.edgeWidth == 1;
    // Between pixels the pieces would not meet.
    if (!fits || !isHairline || !qFuzzyCompare(ratio, whole))
        return drawWhole(painter, rect, plate);
    drawCorners(painter, rect, cornersOf(plate, side, whole), side, whole);
    drawBetween(painter, rect, plate, side);
}

} // namespace migochat
