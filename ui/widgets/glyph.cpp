#include "ui/widgets/glyph.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace migochat {

Glyph::Glyph(const Look &look, Icon icon, int size, QWidget *parent) : QWidget(parent), m_look(look), m_icon(icon)
{
    setFixedSize(size, size);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Glyph::setGlyph(Icon icon, Token token)
{
    m_icon = icon;
    m_token = token;
    update();
}

void Glyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    m_look.icons.paint(painter, m_icon, m_token, rect());
}

Dot::Dot(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFixedSize(8, 8);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Dot::setToken(Token token)
{
    m_token = token;
    update();
}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.theme.color(m_token));
    painter.drawEllipse(rect());
}

} // namespace migochat
