#include "ui/theme/systemscheme.h"

#include <QGuiApplication>
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#endif
#include <QPalette>
#include <QStyleHints>

namespace migochat {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

bool systemPrefersDark()
{
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void followSystemScheme(QObject *context, std::function<void()> changed)
{
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
                     [changed] { changed(); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    QObject::connect(QGuiApplication::styleHints()->accessibility(), &QAccessibilityHints::contrastPreferenceChanged,
                     context, [changed] { changed(); });
#endif
}

#else

bool systemPrefersDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void followSystemScheme(QObject *, std::function<void()>) {}

#endif

#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)

bool systemPrefersContrast()
{
    return QGuiApplication::styleHints()->accessibility()->contrastPreference() == Qt::ContrastPreference::HighContrast;
}

#else

bool systemPrefersContrast()
{
    const QPalette palette = QGuiApplication::palette();
    const int back = palette.color(QPalette::Window).lightness();
    const int ink = palette.color(QPalette::WindowText).lightness();
    return qMin(back, ink) == 0 && qMax(back, ink) == 255;
}

#endif

} // namespace migochat
