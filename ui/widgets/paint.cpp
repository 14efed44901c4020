#include "ui/widgets/paint.h"

#include "ui/text/direction.h"
#include "ui/widgets/plate.h"
#include "ui/widgets/shapedline.h"

#include <QPainter>
#include <QStyle>
#include <QtMath>

namespace migochat {

namespace {

constexpr int kChipIconGap = 2;

/// As tall as its capitals look.
int chipIconSize(const Chip &chip)
{
    return qMax(11, chip.font.pixelSize() + 1);
}

} // namespace

QRect placedIn(const QPainter &painter, const QRect &rect, const QRect &logical)
{
    return QStyle::visualRect(painter.layoutDirection(), rect, logical.translated(rect.topLeft()));
}

void paintLine(QPainter &painter, const QRect &rect, const TextLine &line)
{
    if (line.text.isEmpty() || rect.width() <= 0)
        return;
    const Qt::LayoutDirection direction = painter.layoutDirection();
    const ShapedLine &shaped = shapedLine(line.text, line.font, firstStrong(line.text, direction), rect.width());
    const Qt::Alignment side = QStyle::visualAlignment(direction, line.alignment);
    const qreal left = rect.width() - shaped.width;
    const qreal x = side & Qt::AlignRight ? left : side & Qt::AlignHCenter ? left / 2 : 0;
    painter.setPen(line.color);
    shaped.layout.draw(&painter, {rect.x() + x, rect.y() + (rect.height() - shaped.layout.lineAt(0).height()) / 2});
}

int lineWidth(const TextLine &line)
{
    return qCeil(shapedLine(line.text, line.font, firstStrong(line.text, Qt::LeftToRight)).width);
}

QSize chipSize(const Chip &chip)
{
    const int icon = chip.icons ? chipIconSize(chip) + kChipIconGap : 0;
    return {lineWidth({.text = chip.text, .font = chip.font, .color = {}}) + 10 + icon,
            qMax(17, chip.font.pixelSize() + 7)};
}

void paintChip(QPainter &painter, const QRect &rect, const Chip &chip)
{
    paintPlate(painter, rect, {.fill = chip.fill, .edge = chip.color, .radius = 4});
    QRect words = rect;
    if (chip.icons) {
        const int size = chipIconSize(chip);
        const QRect icon = placedIn(painter, rect, {4, (rect.height() - size) / 2, size, size});
        painter.drawPixmap(icon, chip.icons->pixmap(chip.icon, chip.color, size, paintRatio(painter)));
        words = placedIn(painter, rect, {4 + size, 0, rect.width() - 4 - size, rect.height()});
    }
    paintLine(painter, words,
              {.text = chip.text, .font = chip.font, .color = chip.color, .alignment = Qt::AlignHCenter});
}

QSize badgeSize(const CountBadge &badge)
{
    const int height = 18;
    return {qMax(height, lineWidth({.text = badge.text, .font = badge.font, .color = {}}) + 9), height};
}

void paintBadge(QPainter &painter, const QRect &rect, const CountBadge &badge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(badge.fill);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.restore();
    paintLine(painter, rect,
              {.text = badge.text, .font = badge.font, .color = badge.ink, .alignment = Qt::AlignHCenter});
}

qreal paintRatio(const QPainter &painter)
{
    return (painter.device() ? painter.device()->devicePixelRatioF() : 1.0) * painter.worldTransform().m11();
}

QPixmap emptyPixmap(const QSize &size, qreal ratio)
{
    QPixmap pixmap((QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

void paintFocusRing(QPainter &painter, const QRect &rect, const QColor &color, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace migochat
