#pragma once

#include "ui/theme/icons.h"

#include <QProxyStyle>

namespace migochat {

/// The style under the style sheet: Fusion, on macOS the system's own. What styles paint by themselves (menus, boxes to
/// tick, the caret) follows the zoom, and nothing moves where somebody asked for that.
class HouseStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit HouseStyle(const Theme &theme);

    void setScale(qreal scale) { m_scale = scale; }
    void setCalm(bool calm) { m_calm = calm; }

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
    /// Ours where it is shown by every search field: a style's own is a picture, and the first picture of a program
    /// loads every image plugin of the system.
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;

private:
    IconSet m_icons;
    qreal m_scale = 1;
    bool m_calm = false;
};

} // namespace migochat
