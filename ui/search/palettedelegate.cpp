#include "ui/search/palettedelegate.h"

#include "ui/models/roles.h"
#include "ui/search/palettemodel.h"
#include "ui/text/direction.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 44;
constexpr int kHeading = 26;
constexpr int kMargin = 14;
constexpr int kIcon = 18;

} // namespace

PaletteDelegate::PaletteDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

QSize PaletteDelegate::rowSize(const QModelIndex &index) const
{
    const bool headed = !index.data(RowRole).value<PaletteItem>().heading.isEmpty();
    return {0, kRow + (headed ? kHeading : 0)};
}

void PaletteDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto item = index.data(RowRole).value<PaletteItem>();
    const Theme &theme = m_look.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(option.direction);
    QStyleOptionViewItem row(option);
    if (!item.heading.isEmpty()) {
        const QRect heading(option.rect.x() + kMargin, option.rect.y() + 4, option.rect.width() - 2 * kMargin,
                            kHeading - 4);
        paintLine(painter, heading,
                  {.text = item.heading, .font = theme.font(FontRole::SmallBold), .color = theme.color(Token::Muted)});
        row.rect.setTop(option.rect.top() + kHeading);
    }
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Selected));
        painter.drawRoundedRect(row.rect.adjusted(6, 1, -6, -1), 6, 6);
    }
    const bool possible = item.obstacle.isEmpty();
    const QRect icon(row.rect.x() + kMargin, row.rect.center().y() - kIcon / 2, kIcon, kIcon);
    m_look.icons.paint(painter, item.icon, current && possible ? Token::Accent : Token::Muted,
                       QStyle::visualRect(option.direction, row.rect, icon));
    const int end = paintEnd(painter, row, item);
    const int left = icon.right() + 13;
    const int right = row.rect.right() - end;
    const bool two = !item.detail.text.isEmpty();
    const auto line = [&](int top, int height) {
        return QStyle::visualRect(option.direction, row.rect, QRect(left, row.rect.y() + top, right - left, height));
    };
    const QColor fill = theme.color(Token::Note);
    const QColor mark = theme.color(Token::Text);
    paintMarkedLine(
        painter, line(two ? 4 : 0, two ? 19 : kRow),
        {item.title, theme.font(FontRole::Body), theme.color(possible ? Token::Text : Token::Muted), mark, fill});
    if (two)
        paintMarkedLine(painter, line(22, 18),
                        {item.detail, theme.font(FontRole::Small), theme.color(Token::Muted), mark, fill});
}

/// Kind and keys at the trailing edge; how much room they took.
int PaletteDelegate::paintEnd(QPainter &painter, const QStyleOptionViewItem &option, const PaletteItem &item) const
{
    const Theme &theme = m_look.theme;
    int taken = kMargin;
    const auto place = [&](const QSize &size) {
        const QRect logical(option.rect.right() - taken - size.width() + 1,
                            option.rect.center().y() - size.height() / 2 + 1, size.width(), size.height());
        taken += size.width() + 8;
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    if (!item.keys.isEmpty()) {
        const Chip keys{.text = leftToRight(item.keys),
                        .font = theme.font(FontRole::Small),
                        .color = theme.color(Token::Muted),
                        .fill = {}};
        paintChip(painter, place(chipSize(keys)), keys);
    }
    if (item.pinned) {
        const TextLine star{.text = u"★"_s, .font = theme.font(FontRole::Small), .color = theme.color(Token::Accent)};
        paintLine(painter, place({lineWidth(star), 18}), star);
    }
    if (item.kind != PaletteItem::Kind::Command && item.kind != PaletteItem::Kind::Prefix) {
        const TextLine kind{.text = PaletteModel::kindName(item.kind),
                            .font = theme.font(FontRole::Small),
                            .color = theme.color(Token::Muted),
                            .alignment = Qt::AlignRight};
        paintLine(painter, place({lineWidth(kind), 18}), kind);
    }
    return taken + 4;
}

} // namespace migochat
