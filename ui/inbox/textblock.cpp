#include "ui/inbox/textblock.h"

#include "ui/inbox/textdress.h"
#include "ui/text/direction.h"

#include <QGlyphRun>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace migochat {

namespace {

constexpr int kLeading = 2; ///< Arabic marks need a little air between lines

/// Breaks it into lines and stands them under each other.
QSizeF breakLines(QTextLayout &layout, int maxWidth)
{
    qreal height = 0;
    qreal widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(maxWidth);
        line.setPosition({0, height});
        height += std::ceil(line.height()) + kLeading;
        widest = qMax(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {widest, height};
}

} // namespace

struct TextBlock::Paragraph {
    std::unique_ptr<QTextLayout> layout;
    Qt::LayoutDirection direction;
    qreal top;
    qsizetype start;                 ///< of its first letter in the whole text
    std::vector<qsizetype> isolates; ///< letters of it in front of which the layout has a direction sign of its own

    /// Where a letter of the paragraph is in the layout.
    [[nodiscard]] int inLayout(qsizetype letter) const
    {
        return static_cast<int>(letter + (std::ranges::upper_bound(isolates, letter) - isolates.begin()));
    }

    /// Letters of the paragraph in front of a place of the layout.
    [[nodiscard]] qsizetype lettersBefore(int place) const
    {
        qsizetype signs = 0;
        while (signs < std::ssize(isolates) && isolates[size_t(signs)] + signs < place)
            ++signs;
        return place - signs;
    }
};

struct TextBlock::PlacedLine {
    const Paragraph &paragraph;
    QTextLine line;
    QPointF origin; ///< where the line's own x = 0 comes to stand
    QRectF rect;    ///< of its glyphs, with the whole height

    /// Of its letters in the whole text.
    [[nodiscard]] qsizetype first() const { return paragraph.start + paragraph.lettersBefore(line.textStart()); }
    [[nodiscard]] qsizetype end() const
    {
        return paragraph.start + paragraph.lettersBefore(line.textStart() + line.textLength());
    }

    [[nodiscard]] QRectF cellOf(qsizetype letter) const
    {
        const int at = paragraph.inLayout(letter - paragraph.start);
        qreal left = line.cursorToX(at, QTextLine::Leading);
        qreal right = line.cursorToX(at, QTextLine::Trailing);
        // Where the direction turns, both edges of the first letter are said to be where the run before it ends.
        if (const QList<QGlyphRun> glyphs = line.glyphRuns(at, 1); left == right && !glyphs.isEmpty()) {
            const qreal next = line.cursorToX(at + 1, QTextLine::Leading);
            left = qMin(next, glyphs.first().positions().value(0).x());
            right = qMax(next, glyphs.first().boundingRect().right());
        }
        return {origin.x() + qMin(left, right), rect.top(), qAbs(right - left), rect.height()};
    }
};

TextBlock::TextBlock(const QString &text, const QFont &font, int maxWidth) : TextBlock(text, font, maxWidth, {}) {}

TextBlock::TextBlock(const QString &text, const QFont &font, int maxWidth, const Dress &dress) : m_text(text)
{
    const bool isTold = dress.wordless != Qt::LayoutDirectionAuto;
    Qt::LayoutDirection direction = isTold ? dress.wordless : QGuiApplication::layoutDirection();
    qreal y = 0;
    qreal widest = 0;
    qsizetype start = 0;
    const textdress::Formats formats(text.size(), dress);
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    m_paragraphs.reserve(size_t(lines.size()));
    for (const QStringView part : lines) {
        direction = firstStrong(part, direction);
        const bool isolates = direction == Qt::RightToLeft;
        textdress::Dressed dressed = formats.ofParagraph(part, start, isolates);
        auto layout = std::make_unique<QTextLayout>(dressed.text, font);
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(direction);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        if (!dressed.formats.isEmpty())
            layout->setFormats(dressed.formats);
        const QSizeF size = breakLines(*layout, maxWidth);
        m_paragraphs.push_back({std::move(layout), direction, y, start, std::move(dressed.isolates)});
        y += size.height();
        widest = qMax(widest, size.width());
        start += part.size() + 1;
    }
    m_size = QSize(qMin(maxWidth, int(std::ceil(widest)) + 1), int(std::ceil(y)));
}

TextBlock::~TextBlock() = default;

void TextBlock::forEachLine(const QRect &rect, const std::function<void(const PlacedLine &)> &visit) const
{
    for (const Paragraph &paragraph : m_paragraphs) {
        for (int i = 0; i < paragraph.layout->lineCount(); ++i) {
            const QTextLine line = paragraph.layout->lineAt(i);
            // naturalTextRect is where the glyphs are; the line itself is as wide as the widest allowed bubble.
            const QRectF glyphs = line.naturalTextRect();
            const qreal wanted = paragraph.direction == Qt::RightToLeft ? rect.width() - glyphs.width() : 0;
            const QPointF origin(rect.x() + wanted - glyphs.x(), rect.y() + paragraph.top);
            visit({paragraph, line, origin, glyphs.translated(origin)});
        }
    }
}

void TextBlock::paint(QPainter &painter, const QRect &rect, const QColor &color) const
{
    painter.setPen(color);
    forEachLine(rect, [&painter](const PlacedLine &placed) { placed.line.draw(&painter, placed.origin); });
}

void TextBlock::forEachRun(const QRect &rect, const TextSpan &span,
                           const std::function<void(const QRectF &)> &visit) const
{
    forEachLine(rect, [&](const PlacedLine &placed) {
        const qsizetype lineStart = placed.first();
        const qsizetype lineEnd = placed.end();
        const qsizetype from = qMax(span.start, lineStart);
        const qsizetype to = qMin(span.start + span.length, lineEnd);
        if (from == lineStart && to == lineEnd && from < to) {
            visit(placed.rect);
            return;
        }
        // Letter by letter: in a line of two directions, what follows in the text need not stand beside it.
        QRectF run;
        for (qsizetype at = from; at < to; ++at) {
            const QRectF cell = placed.cellOf(at);
            if (!run.isNull() && (cell.left() > run.right() + 0.5 || cell.right() < run.left() - 0.5)) {
                visit(run);
                run = cell;
            } else {
                run = run.isNull() ? cell : run | cell;
            }
        }
        if (!run.isNull())
            visit(run);
    });
}

void TextBlock::fillBehind(QPainter &painter, const QRect &rect, const TextSpan &span, const QColor &color) const
{
    forEachRun(rect, span, [&](const QRectF &run) { painter.fillRect(run, color); });
}

QList<QRect> TextBlock::placesOf(const QRect &rect, const TextSpan &span) const
{
    QList<QRect> places;
    forEachRun(rect, span, [&](const QRectF &run) { places << run.toAlignedRect(); });
    return places;
}

qsizetype TextBlock::positionAt(const QRect &rect, const QPoint &point) const
{
    qsizetype found = 0;
    forEachLine(rect, [&](const PlacedLine &placed) {
        if (point.y() >= placed.rect.top() || placed.rect.top() <= rect.top()) {
            const int place = placed.line.xToCursor(point.x() - placed.origin.x());
            found = placed.paragraph.start + placed.paragraph.lettersBefore(place);
        }
    });
    return point.y() >= rect.bottom() ? m_text.size() : found;
}

} // namespace migochat
