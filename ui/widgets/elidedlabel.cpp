#include "ui/widgets/elidedlabel.h"

#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QFontMetrics>
#include <QPainter>

namespace migochat {

ElidedLabel::ElidedLabel(const Look &look, const Style &style, QWidget *parent)
    : QWidget(parent), m_look(look), m_style(style)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&look.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ElidedLabel::setText(const QString &text, const QString &shorter)
{
    const QString line = singleLine(text);
    const QString less = singleLine(shorter);
    if (m_text == line && m_shorter == less)
        return;
    m_text = line;
    m_shorter = less;
    setAccessibleName(line);
    setToolTip(line.toHtmlEscaped());
    updateGeometry();
    update();
}

void ElidedLabel::setToken(Token token)
{
    m_style.token = token;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFont font = m_look.theme.shownFont(m_style.font);
    return {lineWidth({.text = m_text, .font = font, .color = {}}) + 1, QFontMetrics(font).height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(40, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool fits = m_shorter.isEmpty() || width() >= sizeHint().width() - 1;
    paintLine(painter, rect(),
              {.text = fits ? m_text : m_shorter,
               .font = m_look.theme.shownFont(m_style.font),
               .color = m_look.theme.color(m_style.token),
               .alignment = m_style.alignment});
}

} // namespace migochat
