#include "ui/inbox/parts/basketpart.h"

#include "ui/inbox/parts/foundmarks.h"
#include "ui/text/contenttext.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QCoreApplication>
#include <QPainter>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

constexpr int kRow = 24;
constexpr int kHead = 36;
constexpr int kPad = 12;
constexpr int kQuantity = 46;

struct Basket {
    struct Row {
        QString quantity;
        QString name;
        QString price;
    };
    QList<Row> rows;
    QString title;
    QString sum;
    int priceWidth = 0;
};

Basket basketOf(const OrderContent &order, const Look &look)
{
    Basket basket;
    qint64 sum = 0;
    qint64 pieces = 0;
    QString currency;
    bool summable = true;
    for (const OrderLine &line : order.lines) {
        const qint64 price = line.unitPriceMinor * line.quantity;
        basket.rows.append(
            {u'×' + look.format.number(line.quantity), line.name.isEmpty() ? leftToRight(line.productId) : line.name,
             line.currency.isEmpty() ? QString() : contenttext::price(price, line.currency, look.format)});
        summable = summable && !line.currency.isEmpty() && (currency.isEmpty() || currency == line.currency);
        currency = line.currency;
        sum += price;
        pieces += line.quantity;
    }
    basket.title = Tr::tr("Order of %n piece(s)", nullptr, static_cast<int>(pieces));
    if (summable && !order.lines.isEmpty())
        basket.sum = contenttext::price(sum, currency, look.format);
    const QFont font = look.theme.font(FontRole::BodyBold);
    for (const Basket::Row &row : std::as_const(basket.rows))
        basket.priceWidth = qMax(basket.priceWidth, lineWidth({.text = row.price, .font = font, .color = {}}));
    basket.priceWidth = qMax(basket.priceWidth, lineWidth({.text = basket.sum, .font = font, .color = {}}));
    return basket;
}

void paintBasket(QPainter &painter, const QRect &rect, const Basket &basket, const PartRoom &room)
{
    const Look &look = room.look;
    const auto color = [&](Token token) { return look.theme.color(token); };
    painter.setPen(QPen(color(Token::Line), 1));
    painter.setBrush(color(Token::Bg));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    look.icons.paint(painter, Icon::Bag, Token::Muted, placedIn(painter, rect, {kPad, 8, 20, 20}));
    const int width = rect.width();
    const QFont bold = look.theme.font(FontRole::BodyBold);
    const QFont plain = look.theme.font(FontRole::Body);
    paintLine(painter, placedIn(painter, rect, {42, 0, width - 42 - kPad, kHead}),
              {.text = basket.title, .font = bold, .color = color(Token::Text)});
    const int priceX = width - kPad - basket.priceWidth;
    int y = kHead;
    for (const Basket::Row &row : basket.rows) {
        paintLine(painter, placedIn(painter, rect, {kPad, y, kQuantity, kRow}),
                  {.text = leftToRight(row.quantity), .font = bold, .color = color(Token::Muted)});
        foundmarks::paintLine(painter,
                              placedIn(painter, rect, {kPad + kQuantity, y, priceX - kPad - kQuantity - 8, kRow}),
                              {.text = row.name, .font = plain, .color = color(Token::Text)}, room);
        paintLine(painter, placedIn(painter, rect, {priceX, y, basket.priceWidth, kRow}),
                  {.text = row.price, .font = plain, .color = color(Token::Text), .alignment = Qt::AlignRight});
        y += kRow;
    }
    if (basket.sum.isEmpty())
        return;
    const QRect line = placedIn(painter, rect, {kPad, y + 3, width - 2 * kPad, 1});
    painter.fillRect(line, color(Token::Line));
    paintLine(painter, placedIn(painter, rect, {kPad, y + 6, priceX - kPad, kRow}),
              {.text = Tr::tr("Total"), .font = bold, .color = color(Token::Text)});
    paintLine(painter, placedIn(painter, rect, {priceX, y + 6, basket.priceWidth, kRow}),
              {.text = basket.sum, .font = bold, .color = color(Token::Text), .alignment = Qt::AlignRight});
}

} // namespace

BubblePart makeBasketPart(const OrderContent &order, const PartRoom &room)
{
    const Basket basket = basketOf(order, room.look);
    int names = 0;
    for (const Basket::Row &row : basket.rows)
        names = qMax(names, lineWidth({.text = row.name, .font = room.look.theme.font(FontRole::Body), .color = {}}));
    const int wanted = 2 * kPad + kQuantity + names + 16 + basket.priceWidth;
    BubblePart part;
    part.size = {qBound(qMin(220, room.width), wanted, room.width),
                 kHead + static_cast<int>(basket.rows.size()) * kRow + (basket.sum.isEmpty() ? 8 : kRow + 12)};
    part.below = 6;
    part.stretches = true;
    part.paint = [basket, room](QPainter &painter, const QRect &rect) { paintBasket(painter, rect, basket, room); };
    return part;
}

} // namespace migochat
