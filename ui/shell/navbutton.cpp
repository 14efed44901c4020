#include "ui/shell/navbutton.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/theme/zoomkeeper.h"
#include "ui/widgets/avatar.h"
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
    ZoomKeeper::placesItself(*this);
    place();
    connect(&look.theme, &Theme::changed, this, [this] {
        place();
        update();
    });
}

QSize NavButton::sizeHint() const
{
    return {m_look.theme.px(board().width()), m_look.theme.px(board().height())};
}

void NavButton::setFace(const QString &name)
{
    m_face = name;
    update();
}

void NavButton::setWide(bool wide)
{
    m_isWide = wide;
    place();
    update();
}

QRect NavButton::mirrored(const QRect &logical) const
{
    return QStyle::visualRect(layoutDirection(), QRect(QPoint(), board()), logical);
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
    const QRect board(QPoint(0, 0), this->board());
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.theme.color(isChecked() ? Token::Selected : Token::Hover));
        painter.drawRoundedRect(board, 8, 8);
    }
    const Token token = isChecked() ? Token::Accent : Token::Muted;
    const QRect icon =
        m_isWide ? QRect(12, (board.height() - 22) / 2, 22, 22) : QRect((board.width() - 22) / 2, 6, 22, 22);
    paintIcon(painter, mirrored(icon), token);

    const QRect words =
        m_isWide ? QRect(46, 0, board.width() - 46 - 44, board.height()) : QRect(1, 29, board.width() - 2, 18);
    paintLine(painter, mirrored(words),
              {.text = text(),
               .font = m_look.theme.font(FontRole::SmallBold),
               .color = m_look.theme.color(token),
               .alignment = m_isWide ? Qt::AlignLeft : Qt::AlignHCenter});
    paintCorner(painter, icon);
    if (hasFocus())
        paintFocusRing(painter, board, m_look.theme.color(Token::Accent), 8);
}

void NavButton::paintIcon(QPainter &painter, const QRect &icon, Token token) const
{
    if (m_face.isEmpty())
        m_look.icons.paint(painter, m_icon, token, icon);
    else
        paintAvatar(painter, icon.adjusted(-2, -2, 2, 2), {m_face, {}}, m_look);
}

void NavButton::paintCorner(QPainter &painter, const QRect &icon) const
{
    if (m_count > 0) {
        const CountBadge badge{.text = m_count > 99 ? u"99+"_s : m_look.format.number(m_count),
                               .font = m_look.theme.font(FontRole::SmallBold),
                               .fill = m_look.theme.color(Token::Accent),
                               .ink = m_look.theme.color(Token::OnAccent)};
        const QSize size = badgeSize(badge) - QSize(0, 2);
        const QPoint corner = m_isWide
                                  ? QPoint(board().width() - size.width() - 12, (board().height() - size.height()) / 2)
                                  : QPoint(icon.right() - 7, 2);
        paintBadge(painter, mirrored(QRect(corner, size)), badge);
    } else if (m_mark != Token::Surface) {
        painter.setPen(QPen(m_look.theme.color(Token::Surface), 2));
        painter.setBrush(m_look.theme.color(m_mark));
        painter.drawEllipse(mirrored(QRect(icon.right() - 4, icon.top() - 2, 10, 10)));
    }
}

} // namespace migochat
