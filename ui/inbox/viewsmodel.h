#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QAbstractItemModel>

namespace migochat {

/// The lines of the views pane: the fixed views at the top, then one branch each for channels, tags and saved views.
/// Saved views can be dragged within their branch.
class ViewsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole + 1, ///< the number as text; a zero is only for who cannot see that there is none
        HeadingRole,                  ///< true for the name of a branch
        ChannelRole,                  ///< text of the channel, empty for other lines
        OnlyMineRole,                 ///< true for a saved view that nobody else sees
    };

    ViewsModel(const Look &look, QObject *parent);

    /// Numbers that change leave the lines in place; other lines begin anew.
    void setLines(const ViewCounts &lines);
    /// The key of a view stands in its tooltip.
    void setPins(const QList<ViewPin> &pins) { m_pins = pins; }
    [[nodiscard]] const QList<ViewPin> &pins() const { return m_pins; }
    void retranslate();

    [[nodiscard]] QString nameOf(const ViewKey &key) const;
    /// nullopt for the name of a branch.
    [[nodiscard]] std::optional<ViewKey> keyOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const ViewKey &key) const;
    [[nodiscard]] QString countOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// A saved view is wanted at this place among the saved views.
    void moveAsked(migochat::SavedViewId view, int place);

private:
    struct Branch {
        ViewKey::Kind kind = ViewKey::Kind::Fixed;
        ViewCounts lines;
    };

    [[nodiscard]] QString headingOf(ViewKey::Kind kind) const;
    [[nodiscard]] const ViewCount *lineAt(const QModelIndex &index) const;
    [[nodiscard]] bool haveSameLines(const QList<Branch> &branches) const;

    [[nodiscard]] QString keysOf(const ViewKey &key) const;

    const Look m_look;
    QList<ViewPin> m_pins;
    QList<Branch> m_branches{Branch{}}; ///< the fixed views first; branches without lines are left out
};

} // namespace migochat
