#include "ui/shell/navbutton.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QStyle>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

NavButton::NavButton(const Look &look, Icon icon, QWidget *parent) : QAbstractButton(parent), m_look(look), m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedSize(sizeHint());
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavButton::setBadge(int count)
{
    m_count = count;
    update();
}

void NavButton::setMark(Token token)
{
    m_mark = token;
    update();
}

void NavButton::enterEvent(QEnterEvent *)
{
    update();
}

void NavButton::leaveEvent(QEvent *)
{
    update();
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.scale(m_look.theme.scale(), m_look.theme.scale());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const QRect board(QPoint(0, 0), sizeHint());
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.theme.color(isChecked() ? Token::Selected : Token::Hover));
        painter.drawRoundedRect(board, 8, 8);
    }
    const Token token = isChecked() ? Token::Accent : Token::Muted;
    const QRect icon((board.width() - 22) / 2, 6, 22, 22);
    m_look.icons.paint(painter, m_icon, token, icon);

    QFont font = m_look.theme.font(FontRole::SmallBold);
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    paintLine(painter, QRect(1, 29, board.width() - 2, 18),
              {.text = text(), .font = font, .color = m_look.theme.color(token), .alignment = Qt::AlignHCenter});
    paintCorner(painter, icon);
    if (hasFocus())
        paintFocusRing(painter, board, m_look.theme.color(Token::Accent), 8);
}

void NavButton::paintCorner(QPainter &painter, const QRect &icon) const
{
    if (m_count > 0) {
        const CountBadge badge{.text = m_count > 99 ? u"99+"_s : m_look.format.number(m_count),
                               .font = m_look.theme.font(FontRole::SmallBold),
                               .fill = m_look.theme.color(Token::Accent),
                               .ink = m_look.theme.color(Token::OnAccent)};
        const QSize size = badgeSize(badge) - QSize(0, 2);
        const QRect place(QPoint(icon.right() - 7, 2), size);
        paintBadge(painter, QStyle::visualRect(layoutDirection(), QRect(QPoint(0, 0), sizeHint()), place), badge);
    } else if (m_mark != Token::Surface) {
        painter.setPen(QPen(m_look.theme.color(Token::Surface), 2));
        painter.setBrush(m_look.theme.color(m_mark));
        painter.drawEllipse(QStyle::visualRect(layoutDirection(), QRect(QPoint(0, 0), sizeHint()), QRect(icon.right() - 4, 4, 10, 10)));
    }
}

} // namespace migochat
