#include "ui/customer/questiondelegate.h"

#include "app/domain/clock.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/questionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kQuestion = 50;
constexpr int kAsked = 34;
constexpr int kMargin = 12;

void paintBack(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(option.direction);
    const QRect card = option.rect.adjusted(2, 1, -2, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(selected ? Token::Selected : Token::Hover));
        painter.drawRoundedRect(card, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, card, theme.color(Token::Accent), 6);
}

} // namespace

QSize QuestionDelegate::rowSize(const QModelIndex &) const
{
    return {0, kQuestion};
}

void QuestionDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto question = index.data(kQuestionRole).value<ProductQuestion>();
    const Theme &theme = m_look.theme;
    const Format &format = m_look.format;
    paintBack(painter, option, theme);
    const int width = option.rect.width();
    const TextLine time{.text = format.listTime(question.at, m_look.clock.now()),
                        .font = theme.font(FontRole::Small),
                        .color = theme.color(Token::Muted),
                        .alignment = Qt::AlignRight};
    const int timeWidth = lineWidth(time);
    paintLine(painter, placedIn(painter, option.rect, {width - kMargin - timeWidth, 5, timeWidth, 20}), time);
    paintLine(painter, placedIn(painter, option.rect, {kMargin, 5, width - 2 * kMargin - timeWidth - 10, 20}),
              {.text = singleLine(questionwords::subject(question, format)),
               .font = theme.font(FontRole::BodyBold),
               .color = theme.color(Token::Text)});
    QString below =
        isolated(question.customer.isEmpty() ? tr("No name") : singleLine(format.customer(question.customer)));
    if (!question.product.isEmpty())
        below += u" · "_s + isolated(singleLine(questionwords::words(question)));
    paintLine(painter, placedIn(painter, option.rect, {kMargin, 26, width - 2 * kMargin, 19}),
              {.text = below, .font = theme.font(FontRole::Small), .color = theme.color(Token::Muted)});
}

QSize AskedDelegate::rowSize(const QModelIndex &) const
{
    return {0, kAsked};
}

void AskedDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_look.theme;
    paintBack(painter, option, theme);
    const int width = option.rect.width();
    const TextLine times{.text = m_look.format.number(index.data(kTimesRole).toInt()),
                         .font = theme.font(FontRole::SmallBold),
                         .color = theme.color(Token::Muted),
                         .alignment = Qt::AlignRight};
    const int timesWidth = lineWidth(times);
    paintLine(painter, placedIn(painter, option.rect, {width - kMargin - timesWidth, 0, timesWidth, kAsked}), times);
    paintLine(painter, placedIn(painter, option.rect, {kMargin, 0, width - 2 * kMargin - timesWidth - 8, kAsked}),
              {.text = index.data(kNameRole).toString(),
               .font = theme.font(FontRole::Body),
               .color = theme.color(Token::Text)});
}

} // namespace migochat
