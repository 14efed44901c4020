#pragma once

#include <QListView>

namespace migochat {

/// A list whose rows are all equally high: a row that changed is painted again alone. Qt's own would lay out every row
/// and paint the whole list for it.
class UniformList final : public QListView
{
    Q_OBJECT

public:
    explicit UniformList(QWidget *parent = nullptr) : QListView(parent) { setUniformItemSizes(true); }

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override
    {
        QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // NOLINT(bugprone-parent-virtual-call)
    }
};

} // namespace migochat
