#include "ui/inbox/messageparts.h"

#include "ui/text/labels.h"
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
                     placedIn(painter, whole, {0, (whole.height() - 15) / 2, 15, 15}));
    paintLine(painter, placedIn(painter, whole, {22, 0, width, whole.height()}), line);
}

} // namespace migochat
