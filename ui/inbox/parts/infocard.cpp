#include "ui/inbox/parts/infocard.h"

#include "ui/inbox/parts/foundmarks.h"
#include "ui/inbox/textblock.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

namespace migochat {

namespace {

constexpr int kTextX = 42;
constexpr int kPad = 11;
constexpr int kButton = 32;
constexpr int kNarrowest = 180;

struct Measured {
    InfoCard card;
    std::shared_ptr<const TextBlock> title;
    std::shared_ptr<const TextBlock> lines;
    int textHeight = 0;

    [[nodiscard]] QStringList buttonTexts() const
    {
        QStringList texts = card.buttons;
        for (const InfoCard::Action &action : card.actions) {
            if (!action.title.isEmpty())
                texts << action.title;
        }
        return texts;
    }
};

void paintButtons(QPainter &painter, const QRect &rect, const Measured &card, const Look &look)
{
    int y = card.textHeight;
    const qsizetype shown = card.card.buttons.size();
    const QStringList texts = card.buttonTexts();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRect row = placedIn(painter, rect, {0, y, rect.width(), kButton});
        painter.setPen(QPen(look.theme.color(Token::Line), 1));
        painter.drawLine(row.topLeft(), row.topRight());
        const bool presses = i >= shown;
        paintLine(painter, row.adjusted(10, 0, -10, 0),
                  {.text = texts.at(i),
                   .font = look.theme.font(presses ? FontRole::BodyBold : FontRole::Body),
                   .color = look.theme.color(presses ? Token::Accent : Token::Muted),
                   .alignment = Qt::AlignHCenter});
        y += kButton;
    }
}

void paintCard(QPainter &painter, const QRect &rect, const Measured &card, const PartRoom &room)
{
    const Look &look = room.look;
    painter.setPen(QPen(look.theme.color(Token::Line), 1));
    painter.setBrush(look.theme.color(Token::Bg));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    look.icons.paint(painter, card.card.icon, card.card.tone, placedIn(painter, rect, {12, kPad, 20, 20}));
    const int width = rect.width() - kTextX - kPad;
    int y = kPad;
    const auto paintWords = [&](const TextBlock &words, Token token) {
        const QRect place = placedIn(painter, rect, {kTextX, y, width, words.size().height()});
        foundmarks::fillBehind(painter, place, words, room);
        words.paint(painter, place, look.theme.color(token));
        y += words.size().height();
    };
    if (card.title)
        paintWords(*card.title, Token::Text);
    if (card.lines)
        paintWords(*card.lines, Token::Muted);
    paintButtons(painter, rect, card, look);
}

} // namespace

BubblePart makeInfoCard(const InfoCard &card, const PartRoom &room)
{
    const Look &look = room.look;
    Measured measured{.card = card, .title = {}, .lines = {}};
    const int textRoom = qMax(60, room.width - kTextX - kPad);
    int widest = 0;
    int height = 0;
    const auto add = [&](std::shared_ptr<const TextBlock> &block, const QString &text, FontRole role) {
        if (text.isEmpty())
            return;
        block = std::make_shared<TextBlock>(text, look.theme.font(role), textRoom);
        widest = qMax(widest, block->size().width());
        height += block->size().height();
    };
    add(measured.title, card.title, FontRole::BodyBold);
    add(measured.lines, card.lines.join(u'\n'), FontRole::Body);
    measured.textHeight = qMax(20, height) + 2 * kPad;

    BubblePart part;
    for (const QString &text : measured.buttonTexts())
        widest = qMax(widest, lineWidth({.text = text, .font = look.theme.font(FontRole::BodyBold), .color = {}}) -
                                  kTextX + 24);
    const int width = qBound(qMin(kNarrowest, room.width), widest + kTextX + kPad, room.width);
    const int buttons = static_cast<int>(measured.buttonTexts().size());
    part.size = {width, measured.textHeight + buttons * kButton};
    part.stretches = true;
    int y = measured.textHeight + static_cast<int>(card.buttons.size()) * kButton;
    for (const InfoCard::Action &action : card.actions) {
        if (action.title.isEmpty()) {
            part.hot.append({QRect(0, 0, room.width, measured.textHeight), action.action});
            continue;
        }
        part.hot.append({QRect(0, y, room.width, kButton), action.action});
        y += kButton;
    }
    part.paint = [measured, room](QPainter &painter, const QRect &rect) { paintCard(painter, rect, measured, room); };
    return part;
}

} // namespace migochat
