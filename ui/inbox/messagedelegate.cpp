#include "ui/inbox/messagedelegate.h"

#include "app/domain/clock.h"
#include "ui/inbox/messageparts.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QStyle>

namespace migochat {

namespace {

Token bubbleToken(const Message &message)
{
    if (message.direction == Direction::Inbound)
        return Token::BubbleIn;
    return message.author == Author::Assistant || message.fromDraft ? Token::BubbleAi : Token::BubbleOut;
}

} // namespace

struct MessageDelegate::Canvas {
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const RowLayout &layout;

    [[nodiscard]] QRect at(const QRect &logical) const
    {
        return QStyle::visualRect(option.direction, option.rect, logical.translated(option.rect.topLeft()));
    }
};

MessageDelegate::MessageDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_layouter(look)
{
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return m_layouter.layout(index.data(RowRole).value<ThreadRow>(), m_width).size;
}

QRect MessageDelegate::resendRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowLayout &layout = m_layouter.layout(index.data(RowRole).value<ThreadRow>(), option.rect.width());
    if (layout.resend.isNull())
        return {};
    return QStyle::visualRect(option.direction, option.rect, layout.resend.translated(option.rect.topLeft()));
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThreadRow row = index.data(RowRole).value<ThreadRow>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const Canvas canvas{*painter, option, m_layouter.layout(row, option.rect.width())};
    switch (canvas.layout.form) {
    case RowLayout::Form::Divider:
        linepart::paintDay(*painter, option.rect, m_look.format.dayDivider(row.date, m_look.clock.now()), m_look);
        break;
    case RowLayout::Form::Unread:
        linepart::paintUnread(*painter, option.rect, m_look);
        break;
    default:
        paintItem(canvas, row);
        break;
    }
    painter->restore();
}

void MessageDelegate::paintItem(const Canvas &canvas, const ThreadRow &row) const
{
    if (const auto *message = std::get_if<Message>(&row.item.content))
        paintBubble(canvas, row, *message);
    else if (const auto *note = std::get_if<Note>(&row.item.content))
        paintNote(canvas, *note);
    else if (const auto *activity = std::get_if<Activity>(&row.item.content))
        linepart::paintActivity(canvas.painter, canvas.option.rect, *activity, m_look);
    if (canvas.option.state.testFlag(QStyle::State_HasFocus)) {
        const QRect around = canvas.layout.bubble.isNull() ? canvas.option.rect.adjusted(20, 1, -20, -1)
                                                           : canvas.at(canvas.layout.bubble).adjusted(-2, -2, 2, 2);
        paintFocusRing(canvas.painter, around, m_look.theme.color(Token::Accent), 12);
    }
}

void MessageDelegate::paintBubble(const Canvas &canvas, const ThreadRow &row, const Message &message) const
{
    QPainter &painter = canvas.painter;
    const RowLayout &layout = canvas.layout;
    const bool edged = message.direction == Direction::Inbound;
    painter.setPen(edged ? QPen(m_look.theme.color(Token::Line), 1) : QPen(Qt::NoPen));
    painter.setBrush(m_look.theme.color(bubbleToken(message)));
    painter.drawRoundedRect(QRectF(canvas.at(layout.bubble)).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);

    if (!layout.referral.isNull())
        referralpart::paint(painter, canvas.at(layout.referral), message, m_look);
    if (!layout.quote.isNull())
        quotepart::paint(painter, canvas.at(layout.quote), row.quoted, m_look);
    if (!layout.kind.isNull())
        kindpart::paint(painter, canvas.at(layout.kind), message, m_look);
    if (layout.block)
        layout.block->paint(painter, canvas.at(layout.text), m_look.theme.color(Token::Text));
    metapart::paint(painter, canvas.at(layout.meta), message, m_look);
    if (!layout.failure.isNull())
        paintFailure(canvas);
}

void MessageDelegate::paintFailure(const Canvas &canvas) const
{
    const QRect logical = canvas.layout.failure;
    m_look.icons.paint(canvas.painter, Icon::Alert, Token::Bad,
                       canvas.at({logical.x(), logical.y() + 1, 16, 16}));
    canvas.layout.failureBlock->paint(canvas.painter, canvas.at(logical.adjusted(22, 0, 0, 0)),
                                      m_look.theme.color(Token::Bad));
    if (!canvas.layout.resend.isNull())
        resendpart::paint(canvas.painter, canvas.at(canvas.layout.resend), m_look);
}

void MessageDelegate::paintNote(const Canvas &canvas, const Note &note) const
{
    QPainter &painter = canvas.painter;
    QPen edge(m_look.theme.color(Token::NoteLine), 1, Qt::DashLine);
    edge.setDashPattern({3, 3});
    painter.setPen(edge);
    painter.setBrush(m_look.theme.color(Token::Note));
    painter.drawRoundedRect(QRectF(canvas.at(canvas.layout.bubble)).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    notepart::paintTitle(painter, canvas.at(canvas.layout.title), m_look);
    canvas.layout.block->paint(painter, canvas.at(canvas.layout.text), m_look.theme.color(Token::Text));
    TextLine meta = notepart::meta(note, m_look);
    meta.alignment = Qt::AlignRight;
    paintLine(painter, canvas.at(canvas.layout.meta), meta);
}

} // namespace migochat
