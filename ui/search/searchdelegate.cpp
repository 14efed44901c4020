#include "ui/search/searchdelegate.h"

#include "app/domain/clock.h"
#include "ui/models/roles.h"
#include "ui/search/snippet.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/paint.h"

#include <QPainter>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeading = 40;
constexpr int kHit = 46;
constexpr int kMargin = 12;
constexpr int kIndent = 44;

QString channelsOf(const SearchHits::Row &row)
{
    QStringList names;
    for (const ChannelKind &channel : row.channels)
        names.append(labels::channel(channel));
    return names.join(u" · "_s);
}

} // namespace

SearchDelegate::SearchDelegate(const Look &look, const SearchHits &hits, QObject *parent)
    : ZoomedDelegate(look, parent), m_hits(hits)
{
}

QString SearchDelegate::author(const search::Hit &hit)
{
    if (hit.note.isValid())
        return tr("Note");
    switch (hit.author) {
    case Author::Customer:
        return tr("Customer");
    case Author::Assistant:
        return tr("Assistant");
    case Author::Phone:
        return tr("From the phone");
    case Author::Staff:
        break;
    }
    return tr("You");
}

QString SearchDelegate::whoAndWhere(const SearchHits::Row &row)
{
    return row.channels.size() > 1 ? author(row.hit) + u" · "_s + labels::channel(row.hit.channel) : author(row.hit);
}

QString SearchDelegate::sentence(const SearchHits::Row &row, const SearchTerms &terms, const Look &look)
{
    const QString name = row.hit.name.isEmpty() ? tr("No name") : look.format.customer(row.hit.name);
    if (row.kind == SearchHits::Row::Kind::Heading)
        return name + u", "_s + channelsOf(row) + u", "_s + tr("%n hit(s)", nullptr, row.count);
    const QString shown = search::shownText(row.hit, terms);
    const QString text = shown.isEmpty() ? labels::kind(row.hit.kind) : singleLine(shown);
    return name + u", "_s + whoAndWhere(row) + u", "_s + look.format.dayAndTime(row.hit.at) + u": "_s + text;
}

QSize SearchDelegate::rowSize(const QModelIndex &index) const
{
    return {0, index.data(RowRole).value<SearchHits::Row>().kind == SearchHits::Row::Kind::Heading ? kHeading : kHit};
}

void SearchDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(RowRole).value<SearchHits::Row>();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(option.direction);
    if (row.kind == SearchHits::Row::Kind::Heading)
        paintHeading(painter, option, row);
    else
        paintHit(painter, option, row);
}

void SearchDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                  const SearchHits::Row &row) const
{
    const Theme &theme = m_look.theme;
    const auto at = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical.translated(option.rect.topLeft()));
    };
    const int width = option.rect.width();
    paintAvatar(painter, at({kMargin, 8, 24, 24}), {row.hit.name, {}}, m_look);
    const TextLine count{.text = channelsOf(row) + u" · "_s + m_look.format.number(row.count),
                         .font = theme.font(FontRole::Small),
                         .color = theme.color(Token::Muted),
                         .alignment = Qt::AlignRight};
    const int countWidth = lineWidth(count);
    paintLine(painter, at({width - kMargin - countWidth, 8, countWidth, 24}), count);
    paintLine(painter, at({kIndent, 8, width - kIndent - kMargin - countWidth - 8, 24}),
              {.text = row.hit.name.isEmpty() ? tr("No name") : m_look.format.customer(row.hit.name),
               .font = theme.font(FontRole::Name),
               .color = theme.color(Token::Text)});
}

void SearchDelegate::paintHit(QPainter &painter, const QStyleOptionViewItem &option, const SearchHits::Row &row) const
{
    const Theme &theme = m_look.theme;
    const auto at = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical.translated(option.rect.topLeft()));
    };
    const int width = option.rect.width();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Selected));
        painter.drawRoundedRect(option.rect.adjusted(6, 1, -6, -1), 6, 6);
        painter.setBrush(theme.color(Token::Accent));
        painter.drawRoundedRect(at({6, 8, 3, kHit - 16}), 1, 1);
    }
    const TextLine time{.text = m_look.format.listTime(row.hit.at, m_look.clock.now()),
                        .font = theme.font(FontRole::Small),
                        .color = theme.color(Token::Muted),
                        .alignment = Qt::AlignRight};
    const int timeWidth = lineWidth(time);
    paintLine(painter, at({width - kMargin - timeWidth, 4, timeWidth, 18}), time);
    paintLine(painter, at({kIndent, 4, width - kIndent - kMargin - timeWidth - 8, 18}),
              {.text = whoAndWhere(row), .font = theme.font(FontRole::Small), .color = theme.color(Token::Muted)});
    Snippet snippet = snippetOf(search::shownText(row.hit, m_hits.terms()), m_hits.terms());
    if (snippet.text.trimmed().isEmpty())
        snippet = {labels::kind(row.hit.kind), {}};
    paintMarkedLine(painter, at({kIndent, 22, width - kIndent - kMargin, 20}),
                    {snippet, theme.font(FontRole::Body), theme.color(Token::Text), theme.color(Token::Text),
                     theme.color(Token::Note)});
}

} // namespace migochat
