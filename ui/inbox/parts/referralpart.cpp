#include "app/domain/adpicture.h"
#include "ui/inbox/messageparts.h"
#include "ui/inbox/parts/foundmarks.h"
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

/// What tells people which one it was. The numbers of posts and comments tell nobody anything.
QString sourceIdOf(const MessageSource &source)
{
    switch (source.kind) {
    case SourceKind::Ad:
        return source.adId;
    case SourceKind::Referral:
        return source.ref;
    case SourceKind::Post:
    case SourceKind::Comment:
    case SourceKind::Direct:
        break;
    }
    return {};
}

QString sourceText(const MessageSource &source, const QString &ad)
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
    if (!ad.isEmpty())
        return from + u" · "_s + isolated(withoutBidiControls(ad));
    const QString id = sourceIdOf(source);
    return id.isEmpty() ? from : from + u" · "_s + leftToRight(id);
}

TextLine sourceLine(const Message &message, const QString &ad, const Look &look)
{
    return {.text = sourceText(message.source, ad),
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

constexpr int kPicture = 62; ///< width of the picture, or of the field that it will come into
constexpr int kOpen = 32;    ///< height of the button
constexpr int kGlyph = 20;   ///< without a picture a glyph is enough

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

QString openWords(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Ad:
        return Tr::tr("Open the ad");
    case SourceKind::Post:
    case SourceKind::Comment:
        return Tr::tr("Open the post");
    case SourceKind::Referral:
    case SourceKind::Direct:
        break;
    }
    return Tr::tr("Open link");
}

TextLine openLine(const Message &message, const Look &look)
{
    return {.text = openWords(message.source.kind),
            .font = look.theme.font(FontRole::BodyBold),
            .color = look.theme.color(Token::Accent),
            .alignment = Qt::AlignHCenter};
}

/// Under the words, as in every card.
void paintOpen(QPainter &painter, const QRect &row, const Message &message, const Look &look)
{
    painter.setPen(QPen(look.theme.color(Token::Line), 1));
    painter.drawLine(row.topLeft(), row.topRight());
    paintLine(painter, row.adjusted(10, 0, -10, 0), openLine(message, look));
}

struct Referral {
    Message message;
    QString ad;
    int height; ///< without the button
};

void paintReferral(QPainter &painter, const QRect &whole, const Referral &referral, const PartRoom &room)
{
    const Look &look = room.look;
    const Message &message = referral.message;
    paintBox(painter, whole, look);
    const QRect rect(whole.topLeft(), QSize(whole.width(), referral.height));
    if (whole.height() > rect.height())
        paintOpen(painter, whole.adjusted(0, rect.height(), 0, 0), message, look);
    if (const Attachment *picture = adPicture(message)) {
        paintPicture(painter, rect, *picture, room);
    } else {
        const Icon glyph = message.source.kind == SourceKind::Comment ? Icon::Quote : Icon::Megaphone;
        look.icons.paint(painter, glyph, Token::Muted,
                         placedIn(painter, rect, {12, (rect.height() - kGlyph) / 2, kGlyph, kGlyph}));
    }
    const int x = wordsAt(message);
    const int width = rect.width() - x - 11;
    const TextLine source = sourceLine(message, referral.ad, look);
    if (const TextLine title = headline(message, look); !title.text.isEmpty()) {
        foundmarks::paintLine(painter, placedIn(painter, rect, {x, 7, width, 20}), source, room);
        foundmarks::paintLine(painter, placedIn(painter, rect, {x, 28, width, 20}), title, room);
    } else {
        foundmarks::paintLine(painter, placedIn(painter, rect, {x, 0, width, rect.height()}), source, room);
    }
}

/// Who said it, and what.
struct Quoted {
    QString who;
    QString text;
};

void paintQuote(QPainter &painter, const QRect &rect, const Quoted &quoted, const Look &look)
{
    QColor back = look.theme.color(Token::Text);
    back.setAlphaF(0.06F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect, 6, 6);
    const Token edge = quoted.who.isEmpty() ? Token::LineStrong : Token::Accent;
    painter.setBrush(look.theme.color(edge));
    painter.drawRoundedRect(placedIn(painter, rect, {0, 0, 3, rect.height()}), 1.5, 1.5);
    const int width = rect.width() - 18;
    int y = 3;
    if (!quoted.who.isEmpty()) {
        paintLine(painter, placedIn(painter, rect, {11, y, width, 18}),
                  {.text = quoted.who,
                   .font = look.theme.font(FontRole::SmallBold),
                   .color = look.theme.color(Token::Accent)});
        y += 17;
    }
    paintLine(painter, placedIn(painter, rect, {11, y, width, rect.height() - y - 3}),
              {.text = quoted.text, .font = look.theme.font(FontRole::Body), .color = look.theme.color(Token::Muted)});
}

} // namespace

BubblePart makeReferralPart(const Message &message, const QString &ad, const PartRoom &room)
{
    const Look &look = room.look;
    const int text = qMax(lineWidth(sourceLine(message, ad, look)), lineWidth(headline(message, look)));
    BubblePart part;
    const bool isLow = headline(message, look).text.isEmpty() && !adPicture(message);
    const int upper = isLow ? 36 : 56;
    int width = qMax(isLow ? 0 : 220, wordsAt(message) + text + 12);
    int height = upper;
    if (!message.source.url.isEmpty()) {
        height += kOpen;
        width = qMax(width, lineWidth(openLine(message, look)) + 24);
        part.hot.append({QRect(0, 0, room.width, height),
                         {.kind = PartAction::Kind::OpenLink,
                          .message = message.id,
                          .value = message.source.url,
                          .text = openWords(message.source.kind)}});
    }
    part.size = {qMin(room.width, width), height};
    part.below = 8;
    part.stretches = true;
    part.paint = [referral = Referral{message, ad, upper}, room](QPainter &painter, const QRect &rect) {
        paintReferral(painter, rect, referral, room);
    };
    return part;
}

BubblePart makeQuotePart(const Message &quoted, const PartRoom &room)
{
    const Look &look = room.look;
    const QString who = quoted.direction == Direction::Inbound ? Tr::tr("Customer")
                        : quoted.staffName.isEmpty()           ? Tr::tr("We")
                                                               : quoted.staffName;
    const QString text = quoted.text.isEmpty() ? labels::kind(quoted.kind) : singleLine(quoted.text);
    const TextLine line{.text = text, .font = look.theme.font(FontRole::Body), .color = {}};
    BubblePart part;
    part.size = {qMin(room.width, qMax(140, lineWidth(line) + 22)), 42};
    part.below = 6;
    part.stretches = true;
    part.hot.append({QRect(0, 0, room.width, 42),
                     {.kind = PartAction::Kind::JumpTo,
                      .message = quoted.id,
                      .value = {},
                      .text = Tr::tr("Go to the quoted message")}});
    part.paint = [what = Quoted{who, text}, look](QPainter &painter, const QRect &rect) {
        paintQuote(painter, rect, what, look);
    };
    return part;
}

BubblePart makeLostQuotePart(const PartRoom &room)
{
    const Look &look = room.look;
    const Quoted what{{}, Tr::tr("The original message is not here")};
    BubblePart part;
    part.size = {
        qMin(room.width, lineWidth({.text = what.text, .font = look.theme.font(FontRole::Body), .color = {}}) + 22),
        26};
    part.below = 6;
    part.stretches = true;
    part.paint = [what, look](QPainter &painter, const QRect &rect) { paintQuote(painter, rect, what, look); };
    return part;
}

} // namespace migochat
