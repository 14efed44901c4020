#pragma once

#include "ui/inbox/rowlayouter.h"
#include "ui/widgets/look.h"

#include <QStyledItemDelegate>

#include <memory>

namespace migochat {

/// Paints one row of the thread out of the parts in messageparts.h.
class MessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MessageDelegate(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Visual rectangle of "Send again" in the viewport, null when the row has none.
    [[nodiscard]] QRect resendRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// Rows are as wide as the viewport; the view says how wide that is.
    void setWidth(int width) { m_width = width; }

private:
    struct Canvas;
    void paintBubble(const Canvas &canvas, const ThreadRow &row, const Message &message) const;
    void paintNote(const Canvas &canvas, const Note &note) const;
    void paintFailure(const Canvas &canvas) const;
    void paintItem(const Canvas &canvas, const ThreadRow &row) const;

    const Look m_look;
    mutable RowLayouter m_layouter;
    int m_width = 400;
};

} // namespace migochat
