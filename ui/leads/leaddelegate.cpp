#include "ui/leads/leaddelegate.h"

#include "app/domain/clock.h"
#include "ui/models/roles.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QStyle>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSide = 20;
constexpr int kPad = 14;

struct ColumnRule {
    LeadColumn column;
    int width;     ///< 0: takes what is left
    int shownFrom; ///< row width from which the column is there
};

constexpr std::array kColumns{
    ColumnRule{LeadColumn::Name, 0, 0},       ColumnRule{LeadColumn::Label, 72, 0},
    ColumnRule{LeadColumn::Stage, 112, 0},    ColumnRule{LeadColumn::Score, 130, 760},
    ColumnRule{LeadColumn::Value, 118, 0},    ColumnRule{LeadColumn::FollowUp, 176, 900},
    ColumnRule{LeadColumn::Owner, 130, 1000},
};

} // namespace

ColumnPlace placeOf(LeadColumn column, int rowWidth)
{
    int fixed = 0;
    for (const ColumnRule &rule : kColumns)
        fixed += rowWidth >= rule.shownFrom ? rule.width : 0;
    const int inner = rowWidth - 2 * kSide - 2 * kPad;
    int x = kSide + kPad;
    for (const ColumnRule &rule : kColumns) {
        const int width = rowWidth < rule.shownFrom ? 0 : rule.width == 0 ? qMax(120, inner - fixed) : rule.width;
        if (rule.column == column)
            return {x, width};
        x += width;
    }
    return {};
}

struct LeadDelegate::Canvas {
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const LeadRow &row;
    Instant now;

    [[nodiscard]] QRect at(const QRect &logical) const
    {
        return QStyle::visualRect(option.direction, option.rect, logical.translated(option.rect.topLeft()));
    }
    [[nodiscard]] QRect column(LeadColumn column, int y, int height) const
    {
        const ColumnPlace place = placeOf(column, option.rect.width());
        return at({place.x, y, place.width - 12, height});
    }
    [[nodiscard]] bool has(LeadColumn column) const { return placeOf(column, option.rect.width()).width > 0; }
};

LeadDelegate::LeadDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

QSize LeadDelegate::rowSize(const QModelIndex &) const
{
    return {400, kRowHeight};
}

QRect LeadDelegate::columnRect(LeadColumn column, const QRect &row, Qt::LayoutDirection direction)
{
    const ColumnPlace place = placeOf(column, row.width());
    return QStyle::visualRect(direction, row, QRect(row.x() + place.x - 6, row.y(), place.width, row.height()));
}

void LeadDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LeadRow row = index.data(RowRole).value<LeadRow>();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(option.direction);
    const Canvas canvas{painter, option, row, m_look.clock.now()};
    paintCard(canvas);
    paintWho(canvas);
    paintLabelAndStage(canvas);
    paintScoreAndValue(canvas);
    paintNext(canvas);
}

void LeadDelegate::paintCard(const Canvas &canvas) const
{
    const QStyle::State state = canvas.option.state;
    const QRect card = canvas.at({kSide, 3, canvas.option.rect.width() - 2 * kSide, kRowHeight - 6});
    const bool selected = state.testFlag(QStyle::State_Selected);
    const bool hovered = state.testFlag(QStyle::State_MouseOver);
    canvas.painter.setPen(QPen(m_look.theme.color(selected  ? Token::Accent
                                                  : hovered ? Token::LineStrong
                                                            : Token::Line)));
    canvas.painter.setBrush(m_look.theme.color(selected ? Token::Selected : Token::Surface));
    canvas.painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    const std::optional<Instant> due = canvas.row.lead.nextFollowUp;
    if (due && *due < canvas.now) {
        // A red edge, and the follow-up column says "late" in words.
        canvas.painter.setPen(Qt::NoPen);
        canvas.painter.setBrush(m_look.theme.color(Token::Bad));
        canvas.painter.drawRoundedRect(canvas.at({kSide, 12, 3, kRowHeight - 24}), 1.5, 1.5);
    }
    if (state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(canvas.painter, card, m_look.theme.color(Token::Accent), 10);
}

void LeadDelegate::paintWho(const Canvas &canvas) const
{
    const ColumnPlace place = placeOf(LeadColumn::Name, canvas.option.rect.width());
    paintAvatar(canvas.painter, canvas.at({place.x, 15, 36, 36}), {canvas.row.name, {}}, m_look);
    const int x = place.x + 48;
    const int width = place.width - 48 - 16;
    const QString name = canvas.row.name.isEmpty() ? tr("No name") : m_look.format.customer(canvas.row.name);
    paintLine(canvas.painter, canvas.at({x, 12, width, 21}),
              {.text = singleLine(name),
               .font = m_look.theme.font(FontRole::Name),
               .color = m_look.theme.color(Token::Text)});
    QStringList about;
    const QString channel = labels::channel(ChannelKind(canvas.row.channelText));
    for (const QString &part : {m_look.format.customer(canvas.row.company), canvas.row.lead.interest, channel}) {
        if (!part.isEmpty())
            about << isolated(singleLine(part));
    }
    paintLine(canvas.painter, canvas.at({x, 34, width, 19}),
              {.text = about.join(u" · "_s),
               .font = m_look.theme.font(FontRole::Small),
               .color = m_look.theme.color(Token::Muted)});
}

void LeadDelegate::paintLabelAndStage(const Canvas &canvas) const
{
    const Lead &lead = canvas.row.lead;
    const Chip chip{.text = labels::label(lead.label),
                    .font = m_look.theme.font(FontRole::SmallBold),
                    .color = m_look.theme.color(tokenOf(lead.label)),
                    .fill = {},
                    .icons = &m_look.icons,
                    .icon = iconOf(lead.label)};
    const QSize size = chipSize(chip);
    const ColumnPlace label = placeOf(LeadColumn::Label, canvas.option.rect.width());
    paintChip(canvas.painter, canvas.at({label.x, (kRowHeight - size.height()) / 2, size.width(), size.height()}),
              chip);

    const TextLine stage{.text = labels::stage(lead.stage),
                         .font = m_look.theme.font(FontRole::Body),
                         .color = m_look.theme.color(Token::Text)};
    const ColumnPlace place = placeOf(LeadColumn::Stage, canvas.option.rect.width());
    const int width = qMin(lineWidth(stage), place.width - 30);
    paintLine(canvas.painter, canvas.at({place.x, 0, width, kRowHeight}), stage);
    m_look.icons.paint(canvas.painter, Icon::ChevronDown, Token::Muted,
                       canvas.at({place.x + width + 4, kRowHeight / 2 - 6, 14, 14}));
}

void LeadDelegate::paintScoreAndValue(const Canvas &canvas) const
{
    const Lead &lead = canvas.row.lead;
    if (canvas.has(LeadColumn::Score)) {
        const ColumnPlace place = placeOf(LeadColumn::Score, canvas.option.rect.width());
        const int y = kRowHeight / 2 - 2;
        const int length = 70;
        canvas.painter.setPen(Qt::NoPen);
        canvas.painter.setBrush(m_look.theme.color(Token::Track));
        canvas.painter.drawRoundedRect(canvas.at({place.x, y, length, 5}), 2.5, 2.5);
        canvas.painter.setBrush(m_look.theme.color(Token::Accent));
        const int filled = qBound(0, lead.score, 100) * length / 100;
        canvas.painter.drawRoundedRect(canvas.at({place.x, y, filled, 5}), 2.5, 2.5);
        paintLine(canvas.painter, canvas.at({place.x + length + 8, 0, 34, kRowHeight}),
                  {.text = m_look.format.number(lead.score),
                   .font = m_look.theme.font(FontRole::Body),
                   .color = m_look.theme.color(Token::Text)});
    }
    paintLine(canvas.painter, canvas.column(LeadColumn::Value, 0, kRowHeight),
              {.text = lead.value.piastres > 0 ? m_look.format.money(lead.value) : u"—"_s,
               .font = m_look.theme.font(FontRole::BodyBold),
               .color = m_look.theme.color(lead.value.piastres > 0 ? Token::Text : Token::Muted)});
}

void LeadDelegate::paintNext(const Canvas &canvas) const
{
    const Lead &lead = canvas.row.lead;
    if (canvas.has(LeadColumn::FollowUp) && lead.nextFollowUp) {
        const bool late = *lead.nextFollowUp < canvas.now;
        const bool noted = !lead.followUpNote.isEmpty();
        paintLine(canvas.painter, canvas.column(LeadColumn::FollowUp, noted ? 12 : 0, noted ? 21 : kRowHeight),
                  {.text = m_look.format.due(*lead.nextFollowUp, canvas.now),
                   .font = m_look.theme.font(FontRole::Body),
                   .color = m_look.theme.color(late ? Token::Bad : Token::Text)});
        paintLine(canvas.painter, canvas.column(LeadColumn::FollowUp, 34, 19),
                  {.text = singleLine(lead.followUpNote),
                   .font = m_look.theme.font(FontRole::Small),
                   .color = m_look.theme.color(Token::Muted)});
    }
    if (!canvas.has(LeadColumn::Owner))
        return;
    paintLine(canvas.painter, canvas.column(LeadColumn::Owner, 12, 21),
              {.text = lead.ownerName.isEmpty() ? tr("nobody") : lead.ownerName,
               .font = m_look.theme.font(FontRole::Body),
               .color = m_look.theme.color(lead.ownerName.isEmpty() ? Token::Muted : Token::Text)});
    paintLine(canvas.painter, canvas.column(LeadColumn::Owner, 34, 19),
              {.text = m_look.format.listTime(canvas.row.lastMessageAt, canvas.now),
               .font = m_look.theme.font(FontRole::Small),
               .color = m_look.theme.color(Token::Muted)});
}

} // namespace migochat
