#pragma once

#include "ui/widgets/rowheights.h"

#include <QAccessible>
#include <QBasicTimer>
#include <QListView>

namespace migochat {

/// A list whose rows are each as high as their delegate says, and which stand on its bottom while there are few. A row
/// is measured once: Qt's own list measures all of them again for every row that comes, goes or changes. While the list
/// becomes wider or narrower only what is in sight is measured, and the rest after a pause. It is a QListView for what
/// assistive tools know about lists; nothing of that one's layout is used.
class MeasuredList : public QListView
{
    Q_OBJECT

public:
    explicit MeasuredList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    /// Measures every row again.
    void doItemsLayout() override;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &pos) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] int contentHeight(); ///< of all rows

protected:
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

    /// Rows came, went or have other heights: the bar follows, and what is seen.
    virtual void settle();
    /// Measures what is in sight, if it is in doubt; true when rows have other heights than was thought, and have moved.
    [[nodiscard]] bool measureSight();
    /// Tells assistive tools what happened to a row.
    void tellReader(const QModelIndex &row, QAccessible::Event what);
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent *event) override;

    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void rowsRemoved(int first, int last);
    void measureRest();
    [[nodiscard]] int measured(int row) const;
    [[nodiscard]] QRect rectOf(int row) const;
    void paintRow(QPainter &painter, QStyleOptionViewItem option, const QModelIndex &index) const;

    RowHeights m_heights;
    QBasicTimer m_doubt; ///< runs while rows out of sight may have other heights
};

} // namespace migochat
