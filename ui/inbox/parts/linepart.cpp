#include "app/domain/clock.h"
#include "ui/inbox/messageparts.h"
#include "ui/inbox/textblock.h"
#include "ui/text/direction.h"
#include "ui/text/historywords.h"
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

constexpr int kActivityIcon = 15;
constexpr int kActivityText = 22;           ///< behind the icon
constexpr qsizetype kLongestActivity = 240; ///< letters: three lines

} // namespace

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

void linepart::paintGap(QPainter &painter, const QRect &rect, const Look &look)
{
    QPen edge(look.theme.color(Token::LineStrong), 1, Qt::DashLine);
    edge.setDashPattern({4, 3});
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

BubblePart makeGapPart(const ThreadGap &gap, const PartRoom &room)
{
    const bool doubtful = gap.ongoing || gap.known == ThreadGap::Known::NotEverything;
    BubblePart part = makeRemarkPart({historywords::gap(gap, room.look.format, room.look.clock.now()),
                                      doubtful ? Remark::Tone::Warning : Remark::Tone::Quiet},
                                     room);
    part.below = 0;
    return part;
}

BubblePart makeActivityPart(const Activity &activity, const PartRoom &room)
{
    const Look &look = room.look;
    const QString words = singleLine(historywords::line(activity, look.format), kLongestActivity);
    const auto block =
        std::make_shared<const TextBlock>(words, look.theme.font(FontRole::Small), room.width - kActivityText);
    const bool robot = activity.kind == "handed_over"_L1 || activity.kind == "mode_change"_L1;
    BubblePart part;
    part.size = {block->size().width() + kActivityText, qMax(kActivityIcon, block->size().height())};
    part.actions = {{.kind = PartAction::Kind::CopyText,
                     .message = {},
                     .value = withoutBidiControls(words),
                     .text = Tr::tr("Copy text")}};
    part.paint = [block, look, robot](QPainter &painter, const QRect &rect) {
        look.icons.paint(painter, robot ? Icon::Robot : Icon::Tag, Token::Muted,
                         placedIn(painter, rect, {0, 1, kActivityIcon, kActivityIcon}));
        block->paint(painter, placedIn(painter, rect, {kActivityText, 0, rect.width() - kActivityText, rect.height()}),
                     look.theme.color(Token::Muted));
    };
    return part;
}

} // namespace migochat
