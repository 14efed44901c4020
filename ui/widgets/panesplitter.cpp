#include "ui/widgets/panesplitter.h"

#include <QPainter>
#include <QStyleOption>

namespace migochat {

namespace {

/// Qt takes the mouse five pixels wide and draws the one in the middle. Where the layout is mirrored that one lies on the
/// pane beside the gap, and a list that something lies on is painted whole whenever it scrolls; so the line is
/// drawn where the gap is.
class PaneHandle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QSplitterHandle::resizeEvent(event);
        placeLine();
    }

    void moveEvent(QMoveEvent *event) override
    {
        QSplitterHandle::moveEvent(event);
        placeLine();
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        option.rect = mask().boundingRect();
        splitter()->style()->drawControl(QStyle::CE_Splitter, &option, &painter, splitter());
    }

private:
    void placeLine()
    {
        const int at = splitter()->indexOf(this);
        if (at < 1)
            return;
        const QRect before = splitter()->widget(at - 1)->geometry();
        const int gap = (isRightToLeft() ? before.left() - 1 : before.right() + 1) - x();
        const QRect line(gap, 0, 1, height());
        if (rect().contains(line) && mask() != QRegion(line))
            setMask(line);
    }
};

} // namespace

PaneSplitter::PaneSplitter(QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(orientation(), this);
}

} // namespace migochat
