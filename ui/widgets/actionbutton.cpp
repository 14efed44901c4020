#include "ui/widgets/actionbutton.h"

#include "ui/theme/theme.h"

#include <QEvent>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ActionButton::ActionButton(const Look &look, Kind kind, QWidget *parent)
    : QPushButton(parent), m_look(look), m_kind(kind)
{
    setProperty("look", kind == Kind::Primary ? u"primary"_s : kind == Kind::Danger ? u"danger"_s : u"plain"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setIconSize({16, 16});
    connect(&look.theme, &Theme::changed, this, &ActionButton::refresh);
}

void ActionButton::setGlyph(Icon icon)
{
    m_icon = icon;
    refresh();
}

void ActionButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

void ActionButton::refresh()
{
    if (!m_icon)
        return;
    const Token token = m_kind == Kind::Primary ? Token::OnAccent : m_kind == Kind::Danger ? Token::Bad : Token::Text;
    setIcon(m_look.icons.icon(*m_icon, token, layoutDirection()));
}

} // namespace migochat
