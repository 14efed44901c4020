#include "ui/inbox/messageparts.h"

#include "app/domain/clock.h"
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

void linepart::paintActivity(QPainter &painter, const QRect &rect, const Activity &activity, const Look &look)
{
    const TextLine line{.text = historywords::line(activity, look.format),
                        .font = look.theme.font(FontRole::Small),
                        .color = look.theme.color(Token::Muted)};
    const bool robot = activity.kind == "handed_over"_L1 || activity.kind == "mode_change"_L1;
    const int width = qMin(lineWidth(line), rect.width() - 64);
    QRect whole(0, 0, width + 22, rect.height());
    whole.moveCenter(rect.center());
    look.icons.paint(painter, robot ? Icon::Robot : Icon::Tag, Token::Muted,
                     placedIn(painter, whole, {0, (whole.height() - 15) / 2, 15, 15}));
    paintLine(painter, placedIn(painter, whole, {22, 0, width, whole.height()}), line);
}

} // namespace migochat
