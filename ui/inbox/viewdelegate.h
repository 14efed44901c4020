#pragma once

#include "ui/widgets/zoomeddelegate.h"

namespace migochat {

/// Name at the leading edge, count at the trailing one, a soft pill behind the chosen view; names of branches are small.
class ViewDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    ViewDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

protected:
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace migochat
