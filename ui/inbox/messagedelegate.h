#pragma once

#include "ui/inbox/rowlayouter.h"
#include "ui/widgets/look.h"

#include <QStyledItemDelegate>

#include <optional>

namespace migochat {

/// Paints one row of the thread out of its parts (bubblepart.h).
class MessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MessageDelegate(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What pressing at a place of the viewport would do, if anything.
    [[nodiscard]] std::optional<PartAction> actionAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                                     const QPoint &pos) const;
    /// Everything that can be done with a row, for its menu.
    [[nodiscard]] QList<PartAction> actionsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void setPictures(Pictures *pictures) { m_layouter.setPictures(pictures); }

    /// Rows are as wide as the viewport; the view says how wide that is.
    void setWidth(int width) { m_width = width; }

private:
    struct Canvas;
    void paintBubble(const Canvas &canvas, const Message &message) const;
    void paintNote(const Canvas &canvas) const;
    void paintItem(const Canvas &canvas, const ThreadRow &row) const;

    const Look m_look;
    mutable RowLayouter m_layouter;
    int m_width = 400;
};

} // namespace migochat
