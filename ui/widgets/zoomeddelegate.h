#pragma once

#include "ui/widgets/look.h"

#include <QStyledItemDelegate>

namespace migochat {

/// A row of a list as it is drawn at 100 %, and where it is shown.
struct Board {
    QPoint origin; ///< in the view
    qreal scale = 1;
    QRect rect; ///< of the row; begins at 0,0 unless the scale is 1

    [[nodiscard]] static Board of(const QRect &shown, const Look &look);
    [[nodiscard]] QPoint fromView(const QPoint &point) const;
    [[nodiscard]] QRect toView(const QRect &rect) const;
};

/// A delegate that measures and paints at 100 % and is shown at the theme's zoom. Pressing and hovering happen in the
/// view's own pixels: Board translates.
class ZoomedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ZoomedDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    /// `option.rect` is on the board.
    virtual void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const = 0;
    [[nodiscard]] virtual QSize rowSize(const QModelIndex &index) const = 0;

    const Look m_look;
};

} // namespace migochat
