#include "ui/widgets/paint.h"

#include "ui/text/direction.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace migochat {

namespace {

/// Lays the text out as one line. How much room it takes.
qreal layOut(QTextLayout &layout, int width)
{
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.naturalTextWidth();
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
    QTextOption option(QStyle::visualAlignment(direction, line.alignment) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(firstStrong(line.text, direction));
    QTextLayout layout(line.text, line.font, painter.device()); // one shaping where it fits: that is what a list costs
    layout.setTextOption(option);
    if (layOut(layout, rect.width()) > rect.width()) {
        layout.setText(QFontMetrics(line.font).elidedText(line.text, Qt::ElideRight, rect.width()));
        layOut(layout, rect.width());
    }
    painter.setPen(line.color);
    layout.draw(&painter, {qreal(rect.x()), rect.y() + (rect.height() - layout.lineAt(0).height()) / 2});
}

int lineWidth(const TextLine &line)
{
    // One pixel more: shaping inside drawText may round up, and then the last letter would be cut.
    return QFontMetrics(line.font).horizontalAdvance(line.text) + 1;
}

QSize chipSize(const Chip &chip)
{
    const QFontMetrics metrics(chip.font);
    return {metrics.horizontalAdvance(chip.text) + 11, qMax(17, chip.font.pixelSize() + 7)};
}

void paintChip(QPainter &painter, const QRect &rect, const Chip &chip)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(chip.fill.isValid() ? QBrush(chip.fill) : QBrush(Qt::NoBrush));
    painter.setPen(QPen(chip.color, 1));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(chip.font);
    painter.setLayoutDirection(firstStrong(chip.text, painter.layoutDirection()));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, chip.text);
    painter.restore();
}

QSize badgeSize(const CountBadge &badge)
{
    const int height = 18;
    return {qMax(height, QFontMetrics(badge.font).horizontalAdvance(badge.text) + 10), height};
}

void paintBadge(QPainter &painter, const QRect &rect, const CountBadge &badge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(badge.fill);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.setFont(badge.font);
    painter.setPen(badge.ink);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, badge.text);
    painter.restore();
}

qreal paintRatio(const QPainter &painter)
{
    return (painter.device() ? painter.device()->devicePixelRatioF() : 1.0) * painter.worldTransform().m11();
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
