#include "ui/inbox/messageparts.h"

#include "app/domain/clock.h"
#include "ui/inbox/deliverymark.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

constexpr int kGap = 7;

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

TextLine editedLine(const Message &message, const Look &look)
{
    QStringList words;
    if (message.forwarded)
        words << Tr::tr("forwarded");
    if (message.editedAt && !message.deletedAt)
        words << Tr::tr("edited");
    if (message.hiddenAt)
        words << Tr::tr("hidden");
    return {.text = words.join(u" · "_s),
            .font = look.theme.font(FontRole::Small),
            .color = look.theme.color(Token::Muted)};
}

QList<TextLine> linesOf(const Message &message, const Look &look)
{
    QList<TextLine> lines;
    for (const TextLine &line : {staffLine(message, look), editedLine(message, look), timeLine(message, look)}) {
        if (!line.text.isEmpty())
            lines << line;
    }
    return lines;
}

void paintMeta(QPainter &painter, const QRect &rect, const Message &message, const Look &look)
{
    int x = 0;
    if (const Chip chip = tagChip(message, look); !chip.text.isEmpty()) {
        const QSize size = chipSize(chip);
        const int y = (rect.height() - size.height()) / 2;
        paintChip(painter, placedIn(painter, rect, {x, y, size.width(), size.height()}), chip);
        x += size.width() + kGap;
    }
    for (const TextLine &line : linesOf(message, look)) {
        paintLine(painter, placedIn(painter, rect, {x, 0, lineWidth(line), rect.height()}), line);
        x += lineWidth(line) + kGap;
    }
    if (message.direction == Direction::Outbound) {
        const DeliveryMark mark = deliveryMark(message.state);
        look.icons.paint(painter, mark.icon, mark.token,
                         placedIn(painter, rect, {x - 2, (rect.height() - 16) / 2, 16, 16}));
    }
}

} // namespace

BubblePart makeMetaPart(const Message &message, const PartRoom &room)
{
    const Look &look = room.look;
    int width = -kGap;
    for (const TextLine &line : linesOf(message, look))
        width += lineWidth(line) + kGap;
    if (const Chip chip = tagChip(message, look); !chip.text.isEmpty())
        width += chipSize(chip).width() + kGap;
    if (message.direction == Direction::Outbound)
        width += 21;
    BubblePart part;
    part.size = {width, 19};
    part.below = 0;
    part.paint = [message, look](QPainter &painter, const QRect &rect) { paintMeta(painter, rect, message, look); };
    return part;
}

} // namespace migochat
