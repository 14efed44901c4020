#include "ui/widgets/avatar.h"

#include "ui/text/direction.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

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

void paintAvatar(QPainter &painter, const QRect &rect, const Face &face, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const FaceColor color = colorOf(face.name);
    const bool ringed = face.ring.style != WindowRing::Style::None;
    const qreal inset = ringed ? 4 : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(color.back));
    painter.drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset));

    QFont font = look.theme.font(FontRole::BodyBold);
    font.setPixelSize(qMax(10, rect.height() / 3));
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(color.letters));
    painter.drawText(rect, Qt::AlignCenter, initialsOf(face.name));

    if (ringed) {
        const QRectF circle = QRectF(rect).adjusted(1.25, 1.25, -1.25, -1.25);
        painter.setBrush(Qt::NoBrush);
        QPen pen(look.theme.color(Token::Track), 2.5, Qt::SolidLine, Qt::RoundCap);
        if (face.ring.style == WindowRing::Style::Dashed) {
            pen.setColor(look.theme.color(Token::LineStrong));
            pen.setDashPattern({0.1, 2.2});
        }
        painter.setPen(pen);
        painter.drawEllipse(circle);
        if (face.ring.style == WindowRing::Style::Arc) {
            painter.setPen(QPen(look.theme.color(face.ring.token), 2.5, Qt::SolidLine, Qt::RoundCap));
            painter.drawArc(circle, 90 * 16, -qRound(face.ring.left * 360 * 16));
        }
    }
    painter.restore();
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
