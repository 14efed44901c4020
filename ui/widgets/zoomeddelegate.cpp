#include "ui/widgets/zoomeddelegate.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace migochat {

Board Board::of(const QRect &shown, const Look &look)
{
    const qreal scale = look.theme.scale();
    if (look.theme.zoom() == 100)
        return {{}, 1, shown};
    return {shown.topLeft(), scale, QRect(0, 0, int(std::ceil(shown.width() / scale)), qRound(shown.height() / scale))};
}

QPoint Board::fromView(const QPoint &point) const
{
    return ((QPointF(point) - origin) / scale).toPoint();
}

QRect Board::toView(const QRect &drawn) const
{
    const QRectF shown(QPointF(drawn.topLeft()) * scale + origin, QSizeF(drawn.size()) * scale);
    return shown.toAlignedRect();
}

void ZoomedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Board board = Board::of(option.rect, m_look);
    QStyleOptionViewItem drawn(option);
    drawn.rect = board.rect;
    painter->save();
    painter->translate(board.origin);
    painter->scale(board.scale, board.scale);
    paintRow(*painter, drawn, index);
    painter->restore();
}

QSize ZoomedDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return rowSize(index) * m_look.theme.scale();
}

} // namespace migochat
