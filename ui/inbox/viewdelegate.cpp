#include "ui/inbox/viewdelegate.h"

#include "ui/inbox/viewsmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QStyle>

namespace migochat {

namespace {

constexpr int kLine = 32;
constexpr int kHeading = 36;
constexpr int kDot = 8;
constexpr int kMine = 14;

} // namespace

QSize ViewDelegate::rowSize(const QModelIndex &index) const
{
    return {120, index.data(ViewsModel::HeadingRole).toBool() ? kHeading : kLine};
}

void ViewDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintLine(painter, option.rect.adjusted(18, 10, -18, 0),
              {.text = index.data().toString(),
               .font = m_look.theme.font(FontRole::Small),
               .color = m_look.theme.color(Token::Muted)});
}

void ViewDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_look.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(option.direction);
    if (index.data(ViewsModel::HeadingRole).toBool()) {
        paintHeading(painter, option, index);
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect pill = option.rect.adjusted(8, 1, -8, -1);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(chosen ? Token::Selected : Token::Hover));
        painter.drawRoundedRect(pill, 6, 6);
    }
    const QColor ink = theme.color(chosen ? Token::Accent : Token::Text);
    const TextLine count{.text = index.data(ViewsModel::CountRole).toString(),
                         .font = theme.font(FontRole::Body),
                         .color = chosen ? ink : theme.color(Token::Muted),
                         .alignment = Qt::AlignRight};
    int end = pill.width() - 20 - (count.text.isEmpty() ? 0 : lineWidth(count) + 8);
    const QRect inner = pill.adjusted(10, 0, -10, 0);
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(option.direction, inner, QRect(inner.x() + x, inner.y(), width, inner.height()));
    };
    int start = 0;
    if (const QString channel = index.data(ViewsModel::ChannelRole).toString(); !channel.isEmpty()) {
        const QRect dot = place(0, kDot);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(tokenOf(ChannelKind(channel))));
        painter.drawEllipse(QRect(dot.x(), dot.center().y() - kDot / 2, kDot, kDot));
        start = kDot + 8;
    }
    paintLine(painter, place(end, inner.width() - end), count);
    if (index.data(ViewsModel::OnlyMineRole).toBool()) {
        end -= kMine + 6;
        const QRect mine = place(end, kMine);
        m_look.icons.paint(painter, Icon::Person, Token::Muted,
                           QRect(mine.x(), mine.center().y() - kMine / 2, kMine, kMine));
    }
    paintLine(painter, place(start, end - start),
              {.text = index.data(Qt::DisplayRole).toString(), .font = theme.font(FontRole::Body), .color = ink});
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, pill, theme.color(Token::Accent), 6);
}

} // namespace migochat
