#include "ui/widgets/iconbutton.h"

#include "ui/theme/theme.h"

#include <QEvent>

namespace migochat {

IconButton::IconButton(const Look &look, Icon icon, QWidget *parent) : QToolButton(parent), m_look(look), m_icon(icon)
{
    setIconSize({18, 18});
    setAutoRaise(true);
    setMinimumSize(32, 32);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&look.theme, &Theme::changed, this, &IconButton::refresh);
    refresh();
}

void IconButton::setGlyph(Icon icon, Token token)
{
    m_icon = icon;
    m_token = token;
    refresh();
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void IconButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

void IconButton::refresh()
{
    setIcon(m_look.icons.icon(m_icon, m_token, layoutDirection()));
}

} // namespace migochat
