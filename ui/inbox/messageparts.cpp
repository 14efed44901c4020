#include "ui/inbox/messageparts.h"

#include "ui/inbox/parts/contentpart.h"
#include "ui/inbox/parts/linkwords.h"
#include "ui/inbox/textblock.h"
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

constexpr int kRemarkText = 22; ///< behind the icon

Token tokenOf(Remark::Tone tone)
{
    switch (tone) {
    case Remark::Tone::Alarm:
        return Token::Bad;
    case Remark::Tone::Warning:
        return Token::Warn;
    case Remark::Tone::Quiet:
        break;
    }
    return Token::Muted;
}

} // namespace

BubblePart makeTextPart(const Message &message, const PartRoom &room, Qt::LayoutDirection wordless)
{
    const QString text = message.deletedAt ? Tr::tr("This message was taken back by its author") : ownWords(message);
    const TextBlock::Dress dress{message.deletedAt ? TextMarks() : TextMarks::of(text),
                                 room.look.theme.color(Token::Accent), room.look.theme.color(Token::Muted), wordless};
    const auto block =
        std::make_shared<const TextBlock>(text, room.look.theme.font(FontRole::Thread), room.width, dress);
    BubblePart part;
    linkwords::add(part, dress.marks.links, message.id);
    part.size = block->size();
    part.below = 3;
    part.stretches = true;
    if (!message.deletedAt)
        part.words = block;
    part.paint = [block, look = room.look, quiet = message.deletedAt.has_value()](QPainter &painter,
                                                                                  const QRect &rect) {
        block->paint(painter, rect, look.theme.color(quiet ? Token::Muted : Token::Text));
    };
    return part;
}

BubblePart makeReactionsPart(const QList<Reaction> &reactions, const PartRoom &room)
{
    QStringList shown;
    for (const Reaction &reaction : reactions)
        shown << reaction.emoji;
    const TextLine line{.text = shown.join(u' '), .font = room.look.theme.font(FontRole::Thread), .color = {}};
    BubblePart part;
    part.size = {qMin(room.width, lineWidth(line) + 18), 26};
    part.paint = [line, look = room.look](QPainter &painter, const QRect &rect) {
        painter.setPen(QPen(look.theme.color(Token::Line), 1));
        painter.setBrush(look.theme.color(Token::Surface));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 13, 13);
        TextLine inked = line;
        inked.color = look.theme.color(Token::Text);
        inked.alignment = Qt::AlignHCenter;
        paintLine(painter, rect, inked);
    };
    return part;
}

BubblePart makeRemarkPart(const Remark &remark, const PartRoom &room)
{
    const auto block =
        std::make_shared<const TextBlock>(remark.text, room.look.theme.font(FontRole::Small), room.width - kRemarkText);
    BubblePart part;
    part.size = {block->size().width() + kRemarkText, qMax(18, block->size().height())};
    part.below = 5;
    part.paint = [block, look = room.look, token = tokenOf(remark.tone)](QPainter &painter, const QRect &rect) {
        look.icons.paint(painter, token == Token::Muted ? Icon::Info : Icon::Alert, token,
                         placedIn(painter, rect, {0, 1, 16, 16}));
        block->paint(painter, placedIn(painter, rect, {kRemarkText, 0, rect.width() - kRemarkText, rect.height()}),
                     look.theme.color(token));
    };
    return part;
}

BubblePart makeNoteTitlePart(const PartRoom &room)
{
    const TextLine line{.text = Tr::tr("Internal note"),
                        .font = room.look.theme.font(FontRole::BodyBold),
                        .color = room.look.theme.color(Token::Text)};
    BubblePart part;
    part.size = {lineWidth(line) + 24, 20};
    part.paint = [line, look = room.look](QPainter &painter, const QRect &rect) {
        look.icons.paint(painter, Icon::Lock, Token::Text, placedIn(painter, rect, {0, 2, 16, 16}));
        paintLine(painter, placedIn(painter, rect, {24, 0, rect.width() - 24, rect.height()}), line);
    };
    return part;
}

BubblePart makeNoteMetaPart(const Note &note, const PartRoom &room)
{
    const QString who = note.staffName.isEmpty() ? QString() : isolated(note.staffName) + u' ';
    const TextLine line{.text = who + isolated(room.look.format.clockTime(note.at)),
                        .font = room.look.theme.font(FontRole::Small),
                        .color = room.look.theme.color(Token::Muted),
                        .alignment = Qt::AlignRight};
    BubblePart part;
    part.size = {lineWidth(line), 20};
    part.paint = [line](QPainter &painter, const QRect &rect) { paintLine(painter, rect, line); };
    return part;
}

} // namespace migochat
