#pragma once

#include <QLayout>
#include <QWidget>

namespace migochat {

/// A box layout whose left margin is where reading begins. Qt mirrors the order of what lies in a layout, but leaves
/// unequal margins where they were.
template <typename Box>
class Mirrored final : public Box
{
public:
    using Box::Box;

    void setGeometry(const QRect &place) override
    {
        const QMargins margins = Box::contentsMargins();
        const QWidget *widget = Box::parentWidget();
        const bool mirrors = widget && widget->layoutDirection() == Qt::RightToLeft;
        Box::setGeometry(mirrors ? place.translated(margins.right() - margins.left(), 0) : place);
    }
};

} // namespace migochat
