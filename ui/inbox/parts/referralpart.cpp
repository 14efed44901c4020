#include "app/domain/adpicture.h"
#include "ui/inbox/messageparts.h"
#include "ui/media/pictures.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

QString sourceIdOf(const MessageSource &source)
{
    switch (source.kind) {
    case SourceKind::Ad:
        return source.adId;
    case SourceKind::Post:
        return source.postId;
    case SourceKind::Comment:
        return source.postId.isEmpty() ? source.commentId : source.postId;
    case SourceKind::Referral:
        return source.ref;
    case SourceKind::Direct:
        break;
    }
    return {};
}

QString sourceText(const MessageSource &source)
{
    QString from;
    switch (source.kind) {
    case SourceKind::Ad:
        from = Tr::tr("From an ad");
        break;
    case SourceKind::Post:
        from = Tr::tr("From a post");
        break;
    case SourceKind::Comment:
        from = Tr::tr("From a comment");
        break;
    case SourceKind::Referral:
    case SourceKind::Direct:
        from = Tr::tr("From a link");
        break;
    }
    const QString id = sourceIdOf(source);
    return id.isEmpty() ? from : from + u" · "_s + leftToRight(id);
}

TextLine sourceLine(const Message &message, const Look &look)
{
    return {.text = sourceText(message.source),
            .font = look.theme.font(FontRole::Small),
            .color = look.theme.color(Token::Muted)};
}

TextLine headline(const Message &message, const Look &look)
{
    const MessageSource &source = message.source;
    return {.text = singleLine(source.headline.isEmpty() ? source.body : source.headline),
            .font = look.theme.font(FontRole::BodyBold),
            .color = look.theme.color(Token::Text)};
}

void paintBox(QPainter &painter, const QRect &rect, const Look &look)
{
    painter.setPen(QPen(look.theme.color(Token::Line), 1));
    painter.setBrush(look.theme.color(Token::Bg));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

/// The picture that the platform showed; null when it named none, and when it could not be fetched in time.
const Attachment *adPicture(const Message &message)
{
    const auto found =
        std::ranges::find_if(message.attachments, [](const Attachment &file) { return file.kind == kAdPicture; });
    return found == message.attachments.end() || isLost(*found) ? nullptr : &*found;
}

constexpr int kPicture = 62;  ///< width of the picture, or of the field that it will come into
constexpr int kGlyph = 20;    ///< without a picture a glyph is enough

/// Where the words begin.
int wordsAt(const Message &message)
{
    return adPicture(message) ? kPicture + 13 : 12 + kGlyph + 10;
}

void paintPicture(QPainter &painter, const QRect &rect, const Attachment &file, const PartRoom &room)
{
    const QRect place = placedIn(painter, rect, {1, 1, kPicture, rect.height() - 2});
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7);
    painter.save();
    painter.setClipPath(clip);
    QPixmap picture;
    if (room.pictures && file.state == AttachmentState::Stored)
        picture = room.pictures->preview(file.localPath, place.size(), paintRatio(painter));
    if (picture.isNull())
        painter.fillRect(place, room.look.theme.color(Token::Track));
    else
        painter.drawPixmap(place, picture);
    painter.restore();
    if (!picture.isNull())
        return;
    QRect glyph(0, 0, kGlyph, kGlyph);
    glyph.moveCenter(place.center());
    room.look.icons.paint(painter, Icon::Megaphone, Token::Muted, glyph);
}

void paintReferral(QPainter &painter, const QRect &rect, const Message &message, const PartRoom &room)
{
    const Look &look = room.look;
    paintBox(painter, rect, look);
    if (const Attachment *picture = adPicture(message)) {
        paintPicture(painter, rect, *picture, room);
    } else {
        const Icon glyph = message.source.kind == SourceKind::Comment ? Icon::Quote : Icon::Megaphone;
        look.icons.paint(painter, glyph, Token::Muted,
                         placedIn(painter, rect, {12, (rect.height() - kGlyph) / 2, kGlyph, kGlyph}));
    }
    const int x = wordsAt(message);
    const int width = rect.width() - x - 11;
    if (const TextLine title = headline(message, look); !title.text.isEmpty()) {
        paintLine(painter, placedIn(painter, rect, {x, 7, width, 20}), sourceLine(message, look));
        paintLine(painter, placedIn(painter, rect, {x, 28, width, 20}), title);
    } else {
        paintLine(painter, placedIn(painter, rect, {x, 0, width, rect.height()}), sourceLine(message, look));
    }
}

void paintQuote(QPainter &painter, const QRect &rect, const Message &quoted, const Look &look)
{
    QColor back = look.theme.color(Token::Text);
    back.setAlphaF(0.06F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect, 6, 6);
    painter.setBrush(look.theme.color(Token::Accent));
    painter.drawRoundedRect(placedIn(painter, rect, {0, 0, 3, rect.height()}), 1.5, 1.5);
    const QString who = quoted.direction == Direction::Inbound ? Tr::tr("Customer")
                        : quoted.staffName.isEmpty()           ? Tr::tr("We")
                                                               : quoted.staffName;
    paintLine(painter, placedIn(painter, rect, {11, 3, rect.width() - 18, 18}),
              {.text = who, .font = look.theme.font(FontRole::SmallBold), .color = look.theme.color(Token::Accent)});
    const QString text = quoted.text.isEmpty() ? labels::kind(quoted.kind) : singleLine(quoted.text);
    paintLine(painter, placedIn(painter, rect, {11, 20, rect.width() - 18, 19}),
              {.text = text, .font = look.theme.font(FontRole::Body), .color = look.theme.color(Token::Muted)});
}

} // namespace

BubblePart makeReferralPart(const Message &message, const PartRoom &room)
{
    const Look &look = room.look;
    const int text = qMax(lineWidth(sourceLine(message, look)), lineWidth(headline(message, look)));
    BubblePart part;
    const bool isLow = headline(message, look).text.isEmpty() && !adPicture(message);
    const int height = isLow ? 36 : 56;
    part.size = {qMin(room.width, qMax(isLow ? 0 : 220, wordsAt(message) + text + 12)), height};
    part.below = 8;
    part.stretches = true;
    if (!message.source.url.isEmpty()) {
        part.hot.append({QRect(0, 0, room.width, height),
                         {.kind = PartAction::Kind::OpenLink, .message = message.id, .value = message.source.url,
                          .text = Tr::tr("Open the ad or post")}});
    }
    part.paint = [message, room](QPainter &painter, const QRect &rect) { paintReferral(painter, rect, message, room); };
    return part;
}

BubblePart makeQuotePart(const Message &quoted, const PartRoom &room)
{
    const Look &look = room.look;
    const TextLine line{.text = singleLine(quoted.text), .font = look.theme.font(FontRole::Body), .color = {}};
    BubblePart part;
    part.size = {qMin(room.width, qMax(140, lineWidth(line) + 22)), 42};
    part.below = 6;
    part.stretches = true;
    part.hot.append({QRect(0, 0, room.width, 42),
                     {.kind = PartAction::Kind::JumpTo, .message = quoted.id, .value = {},
                      .text = Tr::tr("Go to the quoted message")}});
    part.paint = [quoted, look](QPainter &painter, const QRect &rect) { paintQuote(painter, rect, quoted, look); };
    return part;
}

} // namespace migochat
