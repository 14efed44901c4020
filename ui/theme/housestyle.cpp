#include "ui/theme/housestyle.h"

namespace migochat {

#ifdef Q_OS_MACOS
HouseStyle::HouseStyle(const Theme &theme) : m_icons(theme) {}
#else
HouseStyle::HouseStyle(const Theme &theme) : QProxyStyle(QStringLiteral("Fusion")), m_icons(theme) {}
#endif

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int value = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_TextCursorWidth:
        return qMax(1, qRound(value * m_scale));
    default:
        return value;
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (m_calm && hint == SH_Widget_Animation_Duration)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon HouseStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return m_icons.icon(Icon::Close, Token::Muted, Qt::LeftToRight);
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace migochat
