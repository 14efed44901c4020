#include "ui/inbox/messageparts.h"

#include "app/domain/clock.h"
#include "ui/inbox/deliverymark.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

/// A rectangle of `size` inside `rect`, `x` counted from the leading edge.
QRect inside(const QPainter &painter, const QRect &rect, const QRect &logical)
{
    return QStyle::visualRect(painter.layoutDirection(), rect, logical.translated(rect.topLeft()));
}

QString tagText(const Message &message)
{
    if (message.author == Author::Assistant || message.fromDraft) {
        const QString ai = Tr::tr("AI");
        return message.staffName.isEmpty() ? ai : ai + u" · "_s + isolated(message.staffName);
    }
    if (message.author == Author::Phone)
        return Tr::tr("from the phone");
    return {};
}

TextLine staffLine(const Message &message, const Look &look)
{
    const bool named = message.author == Author::Staff && !message.fromDraft;
    return {.text = named ? isolated(message.staffName) : QString(),
            .font = look.theme.font(FontRole::Small),
            .color = look.theme.color(Token::Muted)};
}

Chip tagChip(const Message &message, const Look &look)
{
    return {.text = tagText(message),
            .font = look.theme.font(FontRole::SmallBold),
            .color = look.theme.color(Token::Muted),
            .fill = {}};
}

TextLine timeLine(const Message &message, const Look &look)
{
    return {.text = look.format.clockTime(message.at),
            .font = look.theme.font(FontRole::Small),
            .color = look.theme.color(Token::Muted)};
}

} // namespace

QSize metapart::size(const Message &message, const Look &look)
{
    int width = lineWidth(timeLine(message, look));
    if (const TextLine staff = staffLine(message, look); !staff.text.isEmpty())
        width += lineWidth(staff) + 7;
    if (const Chip chip = tagChip(message, look); !chip.text.isEmpty())
        width += chipSize(chip).width() + 7;
    if (message.direction == Direction::Outbound)
        width += 21;
    return {width, 19};
}

void metapart::paint(QPainter &painter, const QRect &rect, const Message &message, const Look &look)
{
    int x = 0;
    if (const Chip chip = tagChip(message, look); !chip.text.isEmpty()) {
        const QSize size = chipSize(chip);
        const int y = (rect.height() - size.height()) / 2;
        paintChip(painter, inside(painter, rect, {x, y, size.width(), size.height()}), chip);
        x += size.width() + 7;
    }
    if (const TextLine staff = staffLine(message, look); !staff.text.isEmpty()) {
        paintLine(painter, inside(painter, rect, {x, 0, lineWidth(staff), rect.height()}), staff);
        x += lineWidth(staff) + 7;
    }
    const TextLine time = timeLine(message, look);
    paintLine(painter, inside(painter, rect, {x, 0, lineWidth(time), rect.height()}), time);
    x += lineWidth(time) + 5;
    if (message.direction == Direction::Outbound) {
        const DeliveryMark mark = deliveryMark(message.state);
        look.icons.paint(painter, mark.icon, mark.token,
                         inside(painter, rect, {x, (rect.height() - 16) / 2, 16, 16}));
    }
}

TextLine resendpart::line(const Look &look)
{
    return {.text = Tr::tr("Send again"),
            .font = look.theme.font(FontRole::BodyBold),
            .color = look.theme.color(Token::Accent)};
}

QSize resendpart::size(const Look &look)
{
    return {lineWidth(line(look)) + 38, 28};
}

void resendpart::paint(QPainter &painter, const QRect &rect, const Look &look)
{
    painter.setPen(QPen(look.theme.color(Token::Line), 1));
    painter.setBrush(look.theme.color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    look.icons.paint(painter, Icon::Retry, Token::Accent, inside(painter, rect, {9, 6, 16, 16}));
    paintLine(painter, inside(painter, rect, {30, 0, rect.width() - 34, rect.height()}), line(look));
}

void linepart::paintDay(QPainter &painter, const QRect &rect, const QString &text, const Look &look)
{
    const TextLine line{.text = text,
                        .font = look.theme.font(FontRole::Small),
                        .color = look.theme.color(Token::Muted),
                        .alignment = Qt::AlignHCenter};
    QRect chip(0, 0, lineWidth(line) + 28, 24);
    chip.moveCenter(rect.center());
    painter.setPen(QPen(look.theme.color(Token::Line), 1));
    painter.setBrush(look.theme.color(Token::Surface));
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    paintLine(painter, chip, line);
}

void linepart::paintUnread(QPainter &painter, const QRect &rect, const Look &look)
{
    const TextLine line{.text = Tr::tr("New messages"),
                        .font = look.theme.font(FontRole::SmallBold),
                        .color = look.theme.color(Token::Accent),
                        .alignment = Qt::AlignHCenter};
    QRect word(0, 0, lineWidth(line) + 24, rect.height());
    word.moveCenter(rect.center());
    painter.setPen(QPen(look.theme.color(Token::Accent), 1));
    const int y = rect.center().y();
    painter.drawLine(rect.left() + 20, y, word.left(), y);
    painter.drawLine(word.right(), y, rect.right() - 20, y);
    paintLine(painter, word, line);
}

void linepart::paintActivity(QPainter &painter, const QRect &rect, const Activity &activity, const Look &look)
{
    const TextLine line{.text = labels::activity(activity),
                        .font = look.theme.font(FontRole::Small),
                        .color = look.theme.color(Token::Muted)};
    const bool robot = activity.kind == "handed_over"_L1 || activity.kind == "mode_change"_L1;
    const int width = qMin(lineWidth(line), rect.width() - 64);
    QRect whole(0, 0, width + 22, rect.height());
    whole.moveCenter(rect.center());
    look.icons.paint(painter, robot ? Icon::Robot : Icon::Tag, Token::Muted,
                     inside(painter, whole, {0, (whole.height() - 15) / 2, 15, 15}));
    paintLine(painter, inside(painter, whole, {22, 0, width, whole.height()}), line);
}

QSize notepart::titleSize(const Look &look)
{
    const TextLine line{.text = Tr::tr("Internal note"), .font = look.theme.font(FontRole::BodyBold), .color = {}};
    return {lineWidth(line) + 24, 20};
}

void notepart::paintTitle(QPainter &painter, const QRect &rect, const Look &look)
{
    look.icons.paint(painter, Icon::Lock, Token::Text, inside(painter, rect, {0, 2, 16, 16}));
    paintLine(painter, inside(painter, rect, {24, 0, rect.width() - 24, rect.height()}),
              {.text = Tr::tr("Internal note"),
               .font = look.theme.font(FontRole::BodyBold),
               .color = look.theme.color(Token::Text)});
}

TextLine notepart::meta(const Note &note, const Look &look)
{
    const QString who = note.staffName.isEmpty() ? QString() : isolated(note.staffName) + u' ';
    return {.text = who + isolated(look.format.clockTime(note.at)),
            .font = look.theme.font(FontRole::Small),
            .color = look.theme.color(Token::Muted)};
}

} // namespace migochat
