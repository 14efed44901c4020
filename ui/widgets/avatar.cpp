#include "ui/widgets/avatar.h"

#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keptcache.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QPixmap>
#include <QTextBoundaryFinder>

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kKeptBytes = 2 << 20; ///< some 270 faces, or 65 where a point is two pixels wide
constexpr int kSmallestLetters = 10;      ///< pixels
constexpr qreal kLetters = 0.3; ///< of the face's height: in a list as large as the name beside it, and of its font
constexpr qreal kRoomForRing = 4;
constexpr qreal kRingWidth = 2.5;
constexpr qreal kRingInset = kRingWidth / 2;

struct FaceColor {
    QRgb back;
    QRgb letters;
};

// Calm tints that carry dark letters in both schemes.
constexpr std::array kFaces{
    FaceColor{0xFFFFE0B2, 0xFF7A3E00}, FaceColor{0xFFC8E6C9, 0xFF1B5E20}, FaceColor{0xFFD1C4E9, 0xFF4527A0},
    FaceColor{0xFFCFD8DC, 0xFF37474F}, FaceColor{0xFFFFCDD2, 0xFFA31515}, FaceColor{0xFFB2DFDB, 0xFF004D40},
    FaceColor{0xFFBBDEFB, 0xFF0D47A1}, FaceColor{0xFFF0D9C8, 0xFF6B3A1A},
};

/// Stable between runs and Qt versions, unlike qHash.
FaceColor colorOf(const QString &name)
{
    quint32 sum = 2166136261U;
    for (const QChar c : name)
        sum = (sum ^ c.unicode()) * 16777619U;
    return kFaces.at((sum >> 8) % kFaces.size());
}

/// The first `count` characters as people see them, so that emoji and marks stay whole.
QString firstLetters(const QString &word, int count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    qsizetype end = 0;
    for (int i = 0; i < count && finder.toNextBoundary() > 0; ++i)
        end = finder.position();
    return word.left(end);
}

bool isTitle(const QString &word)
{
    return word.endsWith(u'.') && word.size() <= 5;
}

QString lettersOnly(const QString &word)
{
    qsizetype start = 0;
    while (start < word.size() && !word.at(start).isLetterOrNumber() && !word.at(start).isSurrogate())
        ++start;
    return word.mid(start);
}

/// Around the circle in sixteenths of a degree, as QPainter counts.
int spanOf(const WindowRing &ring)
{
    return qRound(ring.left * 360 * 16);
}

void drawFace(QPainter &painter, const QRectF &circle, const Face &face, const Look &look)
{
    const FaceColor color = colorOf(face.name);
    const qreal inset = face.ring.style == WindowRing::Style::None ? 0 : kRoomForRing;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(color.back));
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    QFont font = look.theme.font(FontRole::BodyBold);
    font.setPixelSize(qMax(kSmallestLetters, qRound(circle.height() * kLetters)));
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(color.letters));
    painter.drawText(circle, Qt::AlignCenter, initialsOf(face.name));
}

void drawRing(QPainter &painter, const QRectF &circle, const WindowRing &ring, const Theme &theme)
{
    QPen pen(theme.color(Token::Track), kRingWidth, Qt::SolidLine, Qt::RoundCap);
    if (ring.style == WindowRing::Style::Dashed) {
        pen.setColor(theme.color(Token::LineStrong));
        pen.setDashPattern({0.1, 2.2});
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawEllipse(circle);
    if (ring.style == WindowRing::Style::Arc) {
        pen.setColor(theme.color(ring.token));
        painter.setPen(pen);
        painter.drawArc(circle, 90 * 16, -spanOf(ring));
    }
}

/// What a finished face is painted from; initials and tint follow from the name.
struct FaceKey {
    QString name;
    QString family;
    QSize size;
    qreal ratio;
    int ringStyle;
    int ringSpan;
    QRgb ring;
    QRgb track;
    QRgb line;

    friend bool operator==(const FaceKey &, const FaceKey &) = default;
    friend size_t qHash(const FaceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.name, key.family, key.size.width(), key.size.height(), key.ratio, key.ringStyle,
                          key.ringSpan, key.ring, key.track, key.line);
    }
};

FaceKey keyOf(const Face &face, const QSize &size, qreal ratio, const Theme &theme)
{
    return {.name = face.name,
            .family = theme.font(FontRole::BodyBold).family(),
            .size = size,
            .ratio = ratio,
            .ringStyle = int(face.ring.style),
            .ringSpan = spanOf(face.ring),
            .ring = theme.color(face.ring.token).rgba(),
            .track = theme.color(Token::Track).rgba(),
            .line = theme.color(Token::LineStrong).rgba()};
}

QPixmap paintedFace(const Face &face, const QSize &size, qreal ratio, const Look &look)
{
    QPixmap pixmap = emptyPixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(QPointF(), size);
    drawFace(painter, circle, face, look);
    if (face.ring.style != WindowRing::Style::None)
        drawRing(painter, circle.adjusted(kRingInset, kRingInset, -kRingInset, -kRingInset), face.ring, look.theme);
    return pixmap;
}

auto &faces()
{
    return keptCache<FaceKey, QPixmap, kKeptBytes>();
}

} // namespace

WindowRing windowRing(const WindowState &window, Instant now)
{
    if (window.window == ReplyWindow::Closed || window.window == ReplyWindow::TemplateOnly)
        return {.style = WindowRing::Style::Dashed, .left = 0, .token = Token::LineStrong};
    if (!window.until)
        return {.style = WindowRing::Style::Arc, .left = 1, .token = Token::Ok};
    const auto left = *window.until - now;
    const auto whole = window.window == ReplyWindow::HumanOnly ? 144h : left > 24h ? 72h : 24h;
    const double part = qBound(0.02, double(left / 1s) / double(whole / 1s), 1.0);
    const Token token = window.window == ReplyWindow::HumanOnly ? Token::Warn
                        : left > 4h                             ? Token::Ok
                        : left >= 1h                            ? Token::Warn
                                                                : Token::Bad;
    return {.style = WindowRing::Style::Arc, .left = part, .token = token};
}

QString initialsOf(const QString &name)
{
    QStringList words;
    const QStringList parts = withoutBidiControls(name).split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString word = lettersOnly(part);
        if (!word.isEmpty() && !isTitle(word))
            words << word;
    }
    if (words.isEmpty())
        return u"?"_s;
    if (words.size() == 1)
        return firstLetters(words.first(), 2).toUpper();
    return (firstLetters(words.at(0), 1) + firstLetters(words.at(1), 1)).toUpper();
}

/// Kept as it was painted: it stands in every row of a list, and round edges take longer than a row's words.
void paintAvatar(QPainter &painter, const QRect &rect, const Face &face, const Look &look)
{
    const qreal ratio = paintRatio(painter);
    const FaceKey key = keyOf(face, rect.size(), ratio, look.theme);
    if (const QPixmap *known = faces().object(key))
        return painter.drawPixmap(rect.topLeft(), *known);
    const QPixmap painted = paintedFace(face, rect.size(), ratio, look);
    painter.drawPixmap(rect.topLeft(), painted);
    faces().insert(key, new QPixmap(painted), qsizetype(painted.width()) * painted.height() * painted.depth() / 8);
}

Avatar::Avatar(const Look &look, int size, QWidget *parent) : QWidget(parent), m_look(look), m_size(size)
{
    setFixedSize(size, size);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Avatar::setFace(const Face &face)
{
    m_face = face;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_face, m_look);
}

} // namespace migochat
