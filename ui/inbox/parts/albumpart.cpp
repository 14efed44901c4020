#include "ui/inbox/parts/albumpart.h"

#include "ui/inbox/parts/kindicon.h"
#include "ui/media/pictures.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

constexpr int kGap = 3;
constexpr int kTallest = 320;
constexpr int kSmallest = 96;
constexpr int kSticker = 140;
constexpr int kRadius = 8;

struct Cell {
    QRect rect; ///< logical, relative to the part
    Attachment file;
};

QSize shapeOf(const Attachment &file, int width)
{
    if (file.kind == "sticker"_L1)
        return {kSticker, kSticker};
    if (file.width <= 0 || file.height <= 0)
        return {qMin(width, 240), 180};
    const QSize fitted = QSize(file.width, file.height).scaled(width, kTallest, Qt::KeepAspectRatio);
    return fitted.expandedTo({kSmallest, kSmallest}).boundedTo({width, kTallest});
}

QList<Cell> arrange(const QList<Attachment> &files, int width)
{
    if (files.size() == 1)
        return {{QRect(QPoint(0, 0), shapeOf(files.first(), width)), files.first()}};
    const int side = (qMin(width, 2 * 180 + kGap) - kGap) / 2;
    QList<Cell> cells;
    for (int i = 0; i < files.size(); ++i) {
        const bool lastAlone = i == files.size() - 1 && files.size() % 2 == 1;
        const int y = (i / 2) * (side + kGap);
        const int x = lastAlone ? 0 : (i % 2) * (side + kGap);
        cells.append({QRect(x, y, lastAlone ? 2 * side + kGap : side, side), files.at(i)});
    }
    return cells;
}

bool isPlayed(const Attachment &file)
{
    return file.kind == "video"_L1 && file.state == AttachmentState::Stored;
}

void paintWaiting(QPainter &painter, const QRect &rect, const Attachment &file, const Look &look)
{
    painter.fillRect(rect, look.theme.color(Token::Track));
    if (isPlayed(file))
        return; // the button stands there
    QRect glyph(0, 0, 28, 28);
    glyph.moveCenter(rect.center() - QPoint(0, file.state == AttachmentState::Stored ? 0 : 10));
    const auto kind = fromText<MessageKind>(file.kind).value_or(MessageKind::Image);
    look.icons.paint(painter, kindIcon(kind), Token::Muted, glyph);
    if (file.state == AttachmentState::Stored)
        return;
    paintLine(painter, QRect(rect.left() + 4, glyph.bottom() + 4, rect.width() - 8, 20),
              {.text = Tr::tr("On its way …"),
               .font = look.theme.font(FontRole::Small),
               .color = look.theme.color(Token::Muted),
               .alignment = Qt::AlignHCenter});
}

/// A round play button, and how long it is.
void paintVideoMark(QPainter &painter, const QRect &rect, const Attachment &file, const Look &look)
{
    QRect disc(0, 0, 44, 44);
    disc.moveCenter(rect.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawEllipse(disc);
    const QPixmap glyph = look.icons.pixmap(Icon::Play, Qt::white, 22, paintRatio(painter));
    painter.drawPixmap(disc.center() - QPoint(10, 10), glyph);
    if (file.duration.count() <= 0)
        return;
    const TextLine line{.text = look.format.duration(file.duration),
                        .font = look.theme.font(FontRole::SmallBold),
                        .color = Qt::white,
                        .alignment = Qt::AlignHCenter};
    const QRect tag = placedIn(painter, rect, {8, rect.height() - 28, lineWidth(line) + 14, 20});
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(tag, 10, 10);
    paintLine(painter, tag, line);
}

void paintCell(QPainter &painter, const QRect &rect, const Cell &cell, const PartRoom &room)
{
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect), kRadius, kRadius);
    painter.save();
    painter.setClipPath(clip);
    const QString &path = cell.file.thumbnailPath.isEmpty() ? cell.file.localPath : cell.file.thumbnailPath;
    const bool video = cell.file.kind == "video"_L1;
    QPixmap preview;
    if (room.pictures && cell.file.state == AttachmentState::Stored && (!video || !cell.file.thumbnailPath.isEmpty()))
        preview = room.pictures->preview(path, rect.size(), paintRatio(painter));
    if (preview.isNull())
        paintWaiting(painter, rect, cell.file, room.look);
    else
        painter.drawPixmap(rect, preview);
    if (isPlayed(cell.file))
        paintVideoMark(painter, rect, cell.file, room.look);
    painter.restore();
}

} // namespace

BubblePart makeAlbumPart(const QList<Attachment> &pictures, MessageId message, const PartRoom &room)
{
    const QList<Cell> cells = arrange(pictures, room.width);
    QRect whole;
    BubblePart part;
    for (const Cell &cell : cells) {
        whole |= cell.rect;
        if (cell.file.state != AttachmentState::Stored)
            continue;
        const auto kind = fromText<MessageKind>(cell.file.kind).value_or(MessageKind::Image);
        const bool isVideo = kind == MessageKind::Video;
        const PartAction open{.kind = isVideo ? PartAction::Kind::OpenFile : PartAction::Kind::ShowPicture,
                              .message = message,
                              .value = cell.file.localPath,
                              .text = Tr::tr("Open: %1").arg(labels::kind(kind))};
        part.hot.append({cell.rect, open});
        if (kind == MessageKind::Image)
            part.actions.append({.kind = PartAction::Kind::CopyPicture,
                                 .message = message,
                                 .value = cell.file.localPath,
                                 .text = Tr::tr("Copy the picture")});
        part.actions.append({.kind = PartAction::Kind::SaveFile,
                             .message = message,
                             .value = cell.file.localPath,
                             .text = Tr::tr("Save as …")});
    }
    part.size = whole.size();
    part.below = 6;
    part.paint = [cells, room](QPainter &painter, const QRect &rect) {
        for (const Cell &cell : cells)
            paintCell(painter, placedIn(painter, rect, cell.rect), cell, room);
    };
    return part;
}

} // namespace migochat
