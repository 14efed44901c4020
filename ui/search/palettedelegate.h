#pragma once

#include "ui/widgets/look.h"

#include <QStyledItemDelegate>

namespace migochat {

struct PaletteItem;

/// One line of the palette: icon, name with what was found in it, where it leads, keys.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int paintEnd(QPainter &painter, const QStyleOptionViewItem &option, const PaletteItem &item) const;

    const Look m_look;
};

} // namespace migochat
