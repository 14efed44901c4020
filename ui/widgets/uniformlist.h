#pragma once

#include <QListView>
#include <QPaintEvent>
#include <QPainter>

namespace migochat {

/// A list whose rows are all equally high: a row that changed is painted again alone, and what stays in sight while it
/// scrolls is moved. Qt's own would lay out every row and paint the whole list for either.
class UniformList final : public QListView
{
    Q_OBJECT

public:
    explicit UniformList(QWidget *parent = nullptr) : QListView(parent)
    {
        setUniformItemSizes(true);
        viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // the style sheet takes its own background away
    }

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override
    {
        QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // NOLINT(bugprone-parent-virtual-call)
    }

    void paintEvent(QPaintEvent *event) override
    {
        QPainter(viewport()).fillRect(event->rect(), viewport()->palette().brush(viewport()->backgroundRole()));
        QListView::paintEvent(event);
    }
};

} // namespace migochat
