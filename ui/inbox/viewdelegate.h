#pragma once

#include "ui/widgets/look.h"

#include <QStyledItemDelegate>

namespace migochat {

/// Name at the leading edge, count at the trailing one, a soft pill behind the chosen view; names of branches are small.
class ViewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ViewDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Look m_look;
};

} // namespace migochat
