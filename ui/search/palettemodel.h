#pragma once

#include "ui/search/paletteitem.h"

#include <QAbstractListModel>

namespace migochat {

/// The lines of the palette with their sentence for screen readers.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(QList<PaletteItem> items);
    [[nodiscard]] const QList<PaletteItem> &items() const { return m_items; }
    /// Where a key stands, -1 when it is not there.
    [[nodiscard]] int rowOf(const QString &key) const;
    [[nodiscard]] static QString kindName(PaletteItem::Kind kind);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<PaletteItem> m_items;
};

} // namespace migochat
