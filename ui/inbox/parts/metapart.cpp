#include "app/domain/clock.h"
#include "ui/inbox/deliverymark.h"
#include "ui/inbox/messageparts.h"
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
constexpr int kPhone = 16; ///< an icon
constexpr int kPhoneGap = 4;

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
            .color = look.theme.color(message.author == Author::Phone ? Token::Text : Token::Muted),
            .fill = {}};
}

TextLine timeLine(const Message &message, std::optional<Instant> sendAt, const Look &look)
{
    if (sendAt) {
        return {.text = Tr::tr("will be sent %1").arg(isolated(look.format.due(*sendAt, look.clock.now()))),
                .font = look.theme.font(FontRole::SmallBold),
                .color = look.theme.color(Token::Accent)};
    }
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

/// What stands beside each other, from the leading end.
struct Meta {
    bool fromPhone = false;
    Chip chip;
    QList<TextLine> lines;
    std::optional<DeliveryMark> mark;

    Meta(const Message &message, std::optional<Instant> sendAt, const Look &look)
        : fromPhone(message.author == Author::Phone), chip(tagChip(message, look))
    {
        for (const TextLine &line :
             {staffLine(message, look), editedLine(message, look), timeLine(message, sendAt, look)}) {
            if (!line.text.isEmpty())
                lines << line;
        }
        if (message.direction == Direction::Outbound)
            mark = sendAt ? DeliveryMark{Icon::Clock, Token::Accent} : deliveryMark(message.state);
    }

    [[nodiscard]] int width() const
    {
        int all = -kGap;
        if (fromPhone)
            all += kPhone + kPhoneGap;
        if (!chip.text.isEmpty())
            all += chipSize(chip).width() + kGap;
        for (const TextLine &line : lines)
            all += lineWidth(line) + kGap;
        return mark ? all + 21 : all;
    }

    void paint(QPainter &painter, const QRect &rect, const Look &look) const
    {
        int x = 0;
        const auto paintIcon = [&](Icon icon, Token token, int at) {
            look.icons.paint(painter, icon, token,
                             placedIn(painter, rect, {at, (rect.height() - kPhone) / 2, kPhone, kPhone}));
        };
        if (fromPhone) {
            paintIcon(Icon::Phone, Token::Text, x);
            x += kPhone + kPhoneGap;
        }
        if (!chip.text.isEmpty()) {
            const QSize size = chipSize(chip);
            const int y = (rect.height() - size.height()) / 2;
            paintChip(painter, placedIn(painter, rect, {x, y, size.width(), size.height()}), chip);
            x += size.width() + kGap;
        }
        for (const TextLine &line : lines) {
            paintLine(painter, placedIn(painter, rect, {x, 0, lineWidth(line), rect.height()}), line);
            x += lineWidth(line) + kGap;
        }
        if (mark)
            paintIcon(mark->icon, mark->token, x - 2);
    }
};

} // namespace

BubblePart makeMetaPart(const Message &message, std::optional<Instant> sendAt, const PartRoom &room)
{
    const Meta meta(message, sendAt, room.look);
    BubblePart part;
    part.size = {meta.width(), 19};
    part.below = 0;
    part.tellsWay = meta.mark.has_value();
    part.paint = [meta, look = room.look](QPainter &painter, const QRect &rect) { meta.paint(painter, rect, look); };
    return part;
}

} // namespace migochat
