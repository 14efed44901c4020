#include "ui/customer/valuebutton.h"

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace migochat {

namespace {

constexpr int kIcon = 16;

} // namespace

ValueButton::ValueButton(const Look &look, const QString &id, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setObjectName(id);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ValueButton::sizeHint() const
{
    return QSize(120, 28) * m_look.theme.scale();
}

QSize ValueButton::minimumSizeHint() const
{
    return QSize(40, 28) * m_look.theme.scale();
}

void ValueButton::setEmpty(bool empty)
{
    m_empty = empty;
    update();
}

void ValueButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    if (underMouse() && isEnabled()) {
        painter.setPen(QPen(m_look.theme.color(Token::Line), 1));
        painter.setBrush(m_look.theme.color(Token::Hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const int iconSide = m_look.theme.px(kIcon);
    const int end = icon().isNull() ? m_pad : m_pad + iconSide + 4;
    paintLine(painter, placedIn(painter, rect(), {m_pad, 0, width() - m_pad - end, height()}),
              {.text = text(),
               .font = m_look.theme.shownFont(FontRole::Body),
               .color = m_look.theme.color(m_empty ? Token::Muted : Token::Text)});
    if (!icon().isNull())
        icon().paint(&painter, placedIn(painter, rect(),
                                        {width() - m_pad - iconSide, (height() - iconSide) / 2, iconSide, iconSide}));
    if (hasFocus())
        paintFocusRing(painter, rect(), m_look.theme.color(Token::Accent), 6);
}

ValueButton *makeLink(const Look &look, const QString &id, const QString &text, QWidget *parent)
{
    auto *button = new ValueButton(look, id, parent);
    button->setText(text);
    button->setToolTip(text);
    button->setFlush();
    return button;
}

/// Buttons take Enter on few systems; where one leads somewhere, people press it.
void ValueButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void ValueButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ValueButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace migochat
