#include "ui/search/palettemodel.h"

#include "ui/models/roles.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void PaletteModel::setItems(QList<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int PaletteModel::rowOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!key.isEmpty() && m_items.at(row).key == key)
            return row;
    }
    return -1;
}

QString PaletteModel::kindName(PaletteItem::Kind kind)
{
    switch (kind) {
    case PaletteItem::Kind::Command:
        return tr("Command");
    case PaletteItem::Kind::Setting:
        return tr("Setting");
    case PaletteItem::Kind::View:
        return tr("View");
    case PaletteItem::Kind::Person:
        return tr("Customer");
    case PaletteItem::Kind::Chat:
        return tr("Chat");
    case PaletteItem::Kind::Message:
        return tr("Message");
    case PaletteItem::Kind::Product:
        return tr("Product");
    case PaletteItem::Kind::Reply:
        return tr("Ready answer");
    case PaletteItem::Kind::Prefix:
        break;
    }
    return tr("Help");
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteItem &item = m_items.at(index.row());
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
        return item.title.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{item.title.text, kindName(item.kind)};
        for (const QString &part : {item.detail.text, item.keys, item.pinned ? tr("pinned") : QString()}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        return parts.join(tr(", "));
    }
    default:
        return {};
    }
}

} // namespace migochat
