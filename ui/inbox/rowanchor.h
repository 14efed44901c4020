#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemModel;
class QListView;

namespace migochat {

/// Keeps what somebody reads where it is while rows come, go and move above it. At the very top new rows push the others down.
class RowAnchor final : public QObject
{
    Q_OBJECT

public:
    /// Before the list has these rows as its model: where rows were is not known any more once the view has heard.
    RowAnchor(QListView *list, const QAbstractItemModel *rows);

private:
    [[nodiscard]] QModelIndex firstInSight() const;
    [[nodiscard]] QModelIndex firstBut(int first, int last) const;
    void hold(const QModelIndex &row);
    void keep();

    QListView *m_list;
    QPersistentModelIndex m_anchor;
    int m_top = 0; ///< of the anchor, in pixels of the viewport
};

} // namespace migochat
