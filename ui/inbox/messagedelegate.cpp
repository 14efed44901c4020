#include "ui/inbox/messagedelegate.h"

#include "app/domain/clock.h"
#include "app/domain/searchfold.h"
#include "ui/inbox/messageparts.h"
#include "ui/inbox/textblock.h"
#include "ui/text/format.h"
#include "ui/text/shownrows.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plate.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace migochat {

namespace {

Token bubbleToken(const Message &message)
{
    if (message.direction == Direction::Inbound)
        return Token::BubbleIn;
    if (message.author == Author::Phone)
        return Token::Surface;
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

    void paintParts() const
    {
        for (const RowLayout::Placed &placed : layout.parts)
            placed.part.paint(painter, at(placed.rect));
    }
};

MessageDelegate::MessageDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent), m_layouter(look)
{
    m_layouter.setFound(&m_found);
}

QSize MessageDelegate::rowSize(const QModelIndex &index) const
{
    const int width = Board::of(QRect(0, 0, m_width, 1), m_look).rect.width();
    return m_layouter.layout(shownrows::thread(index, m_look.format), width).size;
}

QList<MessageDelegate::Button> MessageDelegate::placesOf(const QStyleOptionViewItem &option,
                                                         const QModelIndex &index) const
{
    const Board board = Board::of(option.rect, m_look);
    QList<Button> buttons = buttonsIn(board.rect, index, option.direction);
    for (Button &button : buttons) {
        button.rect = board.toView(button.rect);
        for (QRect &piece : button.pieces)
            piece = board.toView(piece);
    }
    return buttons;
}

bool MessageDelegate::Button::holds(const QPoint &pos) const
{
    return rect.contains(pos) &&
           (pieces.isEmpty() || std::ranges::any_of(pieces, [pos](const QRect &piece) { return piece.contains(pos); }));
}

/// Where words are depends on how wide their bubble has become, so their places are not kept.
void MessageDelegate::addLinks(QList<Button> &buttons, const BubblePart &part, const QRect &rect)
{
    for (const BubblePart::Link &link : part.links) {
        Button button{{}, link.action, part.words->placesOf(rect, link.span)};
        for (const QRect &piece : std::as_const(button.pieces))
            button.rect |= piece;
        buttons.append(button);
    }
}

QList<MessageDelegate::Button> MessageDelegate::buttonsIn(const QRect &row, const QModelIndex &index,
                                                          Qt::LayoutDirection direction) const
{
    const RowLayout &layout = m_layouter.layout(shownrows::thread(index, m_look.format), row.width());
    QList<Button> buttons;
    for (const RowLayout::Placed &placed : layout.parts) {
        const QRect part = QStyle::visualRect(direction, row, placed.rect.translated(row.topLeft()));
        for (const BubblePart::Hot &hot : placed.part.hot) {
            const QRect rect = hot.rect.translated(part.topLeft()) & part;
            buttons.append({QStyle::visualRect(direction, part, rect), hot.action});
        }
        addLinks(buttons, placed.part, part);
    }
    return buttons;
}

QList<MessageDelegate::Button> MessageDelegate::buttonsOf(const QStyleOptionViewItem &option,
                                                          const QModelIndex &index) const
{
    QList<Button> buttons = placesOf(option, index);
    buttons.removeIf([](const Button &button) { return button.action.kind == PartAction::Kind::SeekVoice; });
    return buttons;
}

std::optional<MessageDelegate::Words> MessageDelegate::wordsOf(const QStyleOptionViewItem &option,
                                                               const QModelIndex &index) const
{
    const Board board = Board::of(option.rect, m_look);
    const RowLayout &layout = m_layouter.layout(shownrows::thread(index, m_look.format), board.rect.width());
    for (const RowLayout::Placed &placed : layout.parts) {
        if (!placed.part.words)
            continue;
        const QRect rect = placed.rect.translated(board.rect.topLeft());
        const QRect visual = QStyle::visualRect(option.direction, board.rect, rect);
        return Words{placed.part.words, visual, board.toView(visual), board};
    }
    return std::nullopt;
}

bool MessageDelegate::tellsWayAt(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &pos) const
{
    const Board board = Board::of(option.rect, m_look);
    const RowLayout &layout = m_layouter.layout(shownrows::thread(index, m_look.format), board.rect.width());
    return std::ranges::any_of(layout.parts, [&](const RowLayout::Placed &placed) {
        const QRect rect = placed.rect.translated(board.rect.topLeft());
        return placed.part.tellsWay &&
               board.toView(QStyle::visualRect(option.direction, board.rect, rect)).contains(pos);
    });
}

qsizetype MessageDelegate::Words::positionAt(const QPoint &pos) const
{
    return block->positionAt(rect, board.fromView(pos));
}

std::optional<PartAction> MessageDelegate::actionAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                                    const QPoint &pos) const
{
    for (const Button &button : placesOf(option, index)) {
        if (!button.holds(pos))
            continue;
        PartAction action = button.action;
        if (action.kind == PartAction::Kind::SeekVoice)
            action.number = (pos.x() - button.rect.left()) * 1000 / qMax(1, button.rect.width());
        return action;
    }
    return std::nullopt;
}

bool MessageDelegate::setFound(const SearchTerms &terms)
{
    if (m_found == terms)
        return false;
    m_found = terms;
    return true;
}

QList<PartAction> MessageDelegate::actionsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QList<PartAction> actions;
    for (const RowLayout::Placed &placed :
         m_layouter.layout(shownrows::thread(index, m_look.format), Board::of(option.rect, m_look).rect.width())
             .parts) {
        for (const BubblePart::Hot &hot : placed.part.hot) {
            if (hot.action.kind != PartAction::Kind::SeekVoice)
                actions << hot.action;
        }
        for (const BubblePart::Link &link : placed.part.links)
            actions << link.action;
        actions << placed.part.actions;
    }
    return actions;
}

void MessageDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThreadRow row = shownrows::thread(index, m_look.format);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(option.direction);
    const Canvas canvas{painter, option, m_layouter.layout(row, option.rect.width())};
    switch (canvas.layout.form) {
    case RowLayout::Form::Divider:
        linepart::paintDay(painter, option.rect, m_look.format.dayDivider(row.date, m_look.clock.now()), m_look);
        break;
    case RowLayout::Form::Unread:
        linepart::paintUnread(painter, option.rect, m_look);
        break;
    case RowLayout::Form::Gap:
        linepart::paintGap(painter, canvas.at(canvas.layout.bubble), m_look);
        canvas.paintParts();
        break;
    default:
        paintItem(canvas, row);
        paintFocus(canvas, index);
        break;
    }
}

void MessageDelegate::paintItem(const Canvas &canvas, const ThreadRow &row) const
{
    if (const auto *message = std::get_if<Message>(&row.item.content))
        paintBubble(canvas, *message);
    else if (std::holds_alternative<Note>(row.item.content))
        paintNote(canvas);
    paintMarks(canvas, row);
    canvas.paintParts();
}

/// Behind the letters: what a search found, and what is selected.
void MessageDelegate::paintMarks(const Canvas &canvas, const ThreadRow &row) const
{
    const ThreadCursor item = row.item.cursor();
    bool marked = false;
    for (const RowLayout::Placed &placed : canvas.layout.parts) {
        if (!placed.part.words)
            continue;
        const TextBlock &words = *placed.part.words;
        const QRect rect = canvas.at(placed.rect);
        const QList<TextSpan> found = searchHighlights(words.text(), m_found);
        for (const TextSpan &span : found)
            words.fillBehind(canvas.painter, rect, span, m_look.theme.color(Token::Found));
        const auto selected = m_selection ? m_selection->spanIn(item, words.text().size()) : std::nullopt;
        if (selected)
            words.fillBehind(canvas.painter, rect, *selected, m_look.theme.color(Token::Marked));
        marked = true;
    }
    // What has no text shows by its frame that it will be copied.
    if (!marked && m_selection && m_selection->holds(item) && !canvas.layout.bubble.isNull())
        paintFocusRing(canvas.painter, canvas.at(canvas.layout.bubble), m_look.theme.color(Token::Marked), 12);
}

void MessageDelegate::paintFocus(const Canvas &canvas, const QModelIndex &index) const
{
    if (!(canvas.option.state & (QStyle::State_HasFocus | QStyle::State_Selected)))
        return;
    const QColor accent = m_look.theme.color(Token::Accent);
    QList<Button> buttons =
        m_button >= 0 ? buttonsIn(canvas.option.rect, index, canvas.option.direction) : QList<Button>();
    buttons.removeIf([](const Button &button) { return button.action.kind == PartAction::Kind::SeekVoice; });
    if (m_button >= 0 && m_button < buttons.size()) {
        const Button &button = buttons.at(m_button);
        for (const QRect &piece : button.pieces.isEmpty() ? QList<QRect>{button.rect} : button.pieces)
            paintFocusRing(canvas.painter, piece.adjusted(-1, -1, 1, 1), accent, 6);
        return;
    }
    const QRect around = canvas.layout.bubble.isNull() ? canvas.option.rect.adjusted(20, 1, -20, -1)
                                                       : canvas.at(canvas.layout.bubble).adjusted(-2, -2, 2, 2);
    paintFocusRing(canvas.painter, around, accent, 12);
}

void MessageDelegate::paintBubble(const Canvas &canvas, const Message &message) const
{
    const bool high = m_look.theme.isHighContrast();
    const bool phone = message.author == Author::Phone;
    const bool edged = high || phone || message.direction == Direction::Inbound;
    paintPlate(canvas.painter, canvas.at(canvas.layout.bubble),
               {.fill = m_look.theme.color(bubbleToken(message)),
                .edge = edged ? m_look.theme.color(phone ? Token::LineStrong : Token::Line) : QColor(),
                .edgeWidth = high || phone ? 2 : 1});
}

void MessageDelegate::paintNote(const Canvas &canvas) const
{
    QPen edge(m_look.theme.color(Token::NoteLine), 1, Qt::DashLine);
    edge.setDashPattern({3, 3});
    canvas.painter.setPen(edge);
    canvas.painter.setBrush(m_look.theme.color(Token::Note));
    canvas.painter.drawRoundedRect(QRectF(canvas.at(canvas.layout.bubble)).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

} // namespace migochat
