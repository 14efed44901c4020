#include "ui/theme/zoomkeeper.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>

namespace migochat {

namespace {

constexpr const char *kNoted = "boardSizes";
constexpr const char *kPlacesItself = "placesItself";

/// Of a widget, in pixels at 100 %.
struct WidgetSizes {
    QSize least;
    QSize greatest;
    QSize icon;
};

/// Of a layout, in pixels at 100 %.
struct LayoutSizes {
    QMargins margins;
    int across = 0; ///< spacing; of grids the horizontal one
    int down = 0;
    QList<int> columns{}; ///< least widths, of grids only
};

int scaled(int length, qreal scale)
{
    return qRound(length * scale);
}

/// A size that was never set stays so.
int scaledLimit(int length, qreal scale)
{
    return length >= QWIDGETSIZE_MAX ? QWIDGETSIZE_MAX : scaled(length, scale);
}

WidgetSizes sizesOf(QWidget &widget)
{
    const QVariant noted = widget.property(kNoted);
    if (noted.isValid())
        return noted.value<WidgetSizes>();
    WidgetSizes sizes{widget.minimumSize(), widget.maximumSize(), {}};
    if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
        sizes.icon = button->iconSize();
    widget.setProperty(kNoted, QVariant::fromValue(sizes));
    return sizes;
}

LayoutSizes sizesOf(QLayout &layout)
{
    const QVariant noted = layout.property(kNoted);
    if (noted.isValid())
        return noted.value<LayoutSizes>();
    LayoutSizes sizes{layout.contentsMargins(), layout.spacing(), layout.spacing()};
    if (const auto *grid = qobject_cast<QGridLayout *>(&layout)) {
        sizes.across = grid->horizontalSpacing();
        sizes.down = grid->verticalSpacing();
        for (int column = 0; column < grid->columnCount(); ++column)
            sizes.columns.append(grid->columnMinimumWidth(column));
    }
    layout.setProperty(kNoted, QVariant::fromValue(sizes));
    return sizes;
}

/// `visit` for a layout and for those inside it.
template <typename Visit>
void forEachLayout(QLayout &layout, const Visit &visit)
{
    visit(layout);
    for (int i = 0; i < layout.count(); ++i) {
        if (QLayout *inner = layout.itemAt(i)->layout())
            forEachLayout(*inner, visit);
    }
}

} // namespace

ZoomKeeper::ZoomKeeper(QApplication &application) : m_application(application) {}

void ZoomKeeper::placesItself(QWidget &widget)
{
    widget.setProperty(kPlacesItself, true);
}

void ZoomKeeper::noteSizes()
{
    if (m_watching)
        return; // what came since then was noted when it was first shown
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        sizesOf(*widget);
        if (widget->layout())
            forEachLayout(*widget->layout(), [](QLayout &layout) { sizesOf(layout); });
    }
}

void ZoomKeeper::setScale(qreal scale)
{
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    if (!m_watching)
        m_application.installEventFilter(this);
    m_watching = true;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        apply(*widget);
}

bool ZoomKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish && watched->isWidgetType()) {
        auto &widget = *static_cast<QWidget *>(watched);
        apply(widget);
        // The row it stands in may have come later than the window around it.
        if (widget.parentWidget() && widget.parentWidget()->layout())
            apply(*widget.parentWidget()->layout());
    }
    return QObject::eventFilter(watched, event);
}

void ZoomKeeper::apply(QWidget &widget) const
{
    if (widget.layout())
        apply(*widget.layout());
    const WidgetSizes sizes = sizesOf(widget);
    if (auto *button = qobject_cast<QAbstractButton *>(&widget))
        button->setIconSize(sizes.icon * m_scale);
    if (widget.isWindow() || widget.property(kPlacesItself).toBool())
        return;
    if (!sizes.least.isNull())
        widget.setMinimumSize(scaled(sizes.least.width(), m_scale), scaled(sizes.least.height(), m_scale));
    if (sizes.greatest != QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX))
        widget.setMaximumSize(scaledLimit(sizes.greatest.width(), m_scale),
                              scaledLimit(sizes.greatest.height(), m_scale));
}

void ZoomKeeper::apply(QLayout &layout) const
{
    forEachLayout(layout, [this](QLayout &each) {
        const LayoutSizes sizes = sizesOf(each);
        const QMargins margins = sizes.margins * m_scale;
        if (margins != each.contentsMargins())
            each.setContentsMargins(margins);
        auto *grid = qobject_cast<QGridLayout *>(&each);
        if (!grid) {
            if (sizes.across >= 0)
                each.setSpacing(scaled(sizes.across, m_scale));
            return;
        }
        grid->setHorizontalSpacing(scaled(sizes.across, m_scale));
        grid->setVerticalSpacing(scaled(sizes.down, m_scale));
        for (int column = 0; column < sizes.columns.size(); ++column)
            grid->setColumnMinimumWidth(column, scaled(sizes.columns.at(column), m_scale));
    });
}

} // namespace migochat
