#pragma once

#include "ui/widgets/zoomeddelegate.h"

namespace migochat {

struct PaletteItem;

/// One line of the palette: icon, name with what was found in it, where it leads, keys.
class PaletteDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Look &look, QObject *parent);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;

private:
    [[nodiscard]] int paintEnd(QPainter &painter, const QStyleOptionViewItem &option, const PaletteItem &item) const;
};

} // namespace migochat
