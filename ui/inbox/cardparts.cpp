#include "ui/inbox/messageparts.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

QRect inside(const QPainter &painter, const QRect &rect, const QRect &logical)
{
    return QStyle::visualRect(painter.layoutDirection(), rect, logical.translated(rect.topLeft()));
}

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

Icon iconOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Image:
    case MessageKind::Sticker:
        return Icon::Image;
    case MessageKind::Video:
        return Icon::Video;
    case MessageKind::Audio:
    case MessageKind::Voice:
        return Icon::Microphone;
    case MessageKind::Document:
        return Icon::Document;
    case MessageKind::Location:
        return Icon::Location;
    case MessageKind::Contacts:
        return Icon::Contact;
    case MessageKind::Order:
        return Icon::Bag;
    case MessageKind::Template:
    case MessageKind::Interactive:
        return Icon::Template;
    case MessageKind::Reaction:
        return Icon::Reaction;
    case MessageKind::Comment:
        return Icon::Quote;
    case MessageKind::Call:
        return Icon::Call;
    default:
        return Icon::Raw;
    }
}

TextLine kindLine(const Message &message, const Look &look)
{
    QString text = labels::kind(message.kind);
    if (message.kind == MessageKind::Unsupported && !message.kindText.isEmpty())
        text += u" · "_s + leftToRight(singleLine(message.kindText, 40));
    return {.text = text, .font = look.theme.font(FontRole::BodyBold), .color = look.theme.color(Token::Text)};
}

void paintBox(QPainter &painter, const QRect &rect, const Look &look)
{
    painter.setPen(QPen(look.theme.color(Token::Line), 1));
    painter.setBrush(look.theme.color(Token::Bg));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace

bool referralpart::wanted(const Message &message)
{
    return message.source.kind != SourceKind::Direct;
}

QSize referralpart::size(const Message &message, int maxWidth, const Look &look)
{
    const int text = qMax(lineWidth(sourceLine(message, look)), lineWidth(headline(message, look)));
    return {qMin(maxWidth, qMax(220, 64 + 12 + text + 12)), 56};
}

void referralpart::paint(QPainter &painter, const QRect &rect, const Message &message, const Look &look)
{
    paintBox(painter, rect, look);
    const QRect picture = inside(painter, rect, {1, 1, 62, rect.height() - 2});
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7);
    painter.save();
    painter.setClipPath(clip);
    // The platform's picture of the ad is not loaded here: a quiet dark field with a megaphone stands for it.
    QLinearGradient shade(picture.topLeft(), picture.bottomRight());
    shade.setColorAt(0, QColor::fromRgb(0xFF37474F));
    shade.setColorAt(1, QColor::fromRgb(0xFF78909C));
    painter.fillRect(picture, shade);
    painter.restore();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap glyph = look.icons.pixmap(
        message.source.kind == SourceKind::Comment ? Icon::Quote : Icon::Megaphone, Qt::white, 24, ratio);
    QRect place(0, 0, 24, 24);
    place.moveCenter(picture.center());
    painter.drawPixmap(place.topLeft(), glyph);

    const int width = rect.width() - 64 - 22;
    if (const TextLine title = headline(message, look); !title.text.isEmpty()) {
        paintLine(painter, inside(painter, rect, {75, 7, width, 20}), sourceLine(message, look));
        paintLine(painter, inside(painter, rect, {75, 28, width, 20}), title);
    } else {
        paintLine(painter, inside(painter, rect, {75, 0, width, rect.height()}), sourceLine(message, look));
    }
}

QSize quotepart::size(const Message &quoted, int maxWidth, const Look &look)
{
    const TextLine line{
        .text = singleLine(quoted.text), .font = look.theme.font(FontRole::Body), .color = {}};
    return {qMin(maxWidth, qMax(140, lineWidth(line) + 22)), 42};
}

void quotepart::paint(QPainter &painter, const QRect &rect, const Message &quoted, const Look &look)
{
    QColor back = look.theme.color(Token::Text);
    back.setAlphaF(0.06F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect, 6, 6);
    painter.setBrush(look.theme.color(Token::Accent));
    painter.drawRoundedRect(inside(painter, rect, {0, 0, 3, rect.height()}), 1.5, 1.5);
    const QString who = quoted.direction == Direction::Inbound ? Tr::tr("Customer")
                        : quoted.staffName.isEmpty()           ? Tr::tr("We")
                                                               : quoted.staffName;
    paintLine(painter, inside(painter, rect, {11, 3, rect.width() - 18, 18}),
              {.text = who, .font = look.theme.font(FontRole::SmallBold), .color = look.theme.color(Token::Accent)});
    const QString text = quoted.text.isEmpty() ? labels::kind(quoted.kind) : singleLine(quoted.text);
    paintLine(painter, inside(painter, rect, {11, 20, rect.width() - 18, 19}),
              {.text = text, .font = look.theme.font(FontRole::Body), .color = look.theme.color(Token::Muted)});
}

bool kindpart::wanted(const Message &message)
{
    switch (message.kind) {
    case MessageKind::Text:
    case MessageKind::QuickReply:
    case MessageKind::Postback:
        return message.text.isEmpty();
    default:
        return true;
    }
}

QSize kindpart::size(const Message &message, int maxWidth, const Look &look)
{
    return {qMin(maxWidth, lineWidth(kindLine(message, look)) + 58), 44};
}

void kindpart::paint(QPainter &painter, const QRect &rect, const Message &message, const Look &look)
{
    paintBox(painter, rect, look);
    look.icons.paint(painter, iconOf(message.kind), Token::Muted, inside(painter, rect, {12, 12, 20, 20}));
    paintLine(painter, inside(painter, rect, {42, 0, rect.width() - 52, rect.height()}), kindLine(message, look));
}

} // namespace migochat
