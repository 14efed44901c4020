#include "ui/inbox/textblock.h"

#include "ui/text/direction.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace migochat {

namespace {

constexpr int kLeading = 2; ///< Arabic marks need a little air between lines

} // namespace

struct TextBlock::Paragraph {
    std::unique_ptr<QTextLayout> layout;
    Qt::LayoutDirection direction;
    qreal top;
    qsizetype start; ///< of its first letter in the whole text
};

struct TextBlock::PlacedLine {
    QTextLine line;
    QPointF origin;  ///< where the line's own x = 0 comes to stand
    QRectF rect;     ///< of its glyphs, with the whole height
    qsizetype start; ///< of its paragraph in the whole text
};

TextBlock::TextBlock(const QString &text, const QFont &font, int maxWidth) : m_text(text)
{
    Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    qreal y = 0;
    qreal widest = 0;
    qsizetype start = 0;
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    m_paragraphs.reserve(size_t(lines.size()));
    for (const QStringView part : lines) {
        direction = firstStrong(part, direction);
        auto layout = std::make_unique<QTextLayout>(part.toString(), font);
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(direction);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        const qreal top = y;
        qreal inner = 0;
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(maxWidth);
            line.setPosition({0, inner});
            inner += std::ceil(line.height()) + kLeading;
            widest = qMax(widest, line.naturalTextWidth());
        }
        layout->endLayout();
        y += inner;
        m_paragraphs.push_back({std::move(layout), direction, top, start});
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
            visit({line, origin, glyphs.translated(origin), paragraph.start});
        }
    }
}

void TextBlock::paint(QPainter &painter, const QRect &rect, const QColor &color) const
{
    painter.setPen(color);
    forEachLine(rect, [&painter](const PlacedLine &placed) { placed.line.draw(&painter, placed.origin); });
}

void TextBlock::fillBehind(QPainter &painter, const QRect &rect, const TextSpan &span, const QColor &color) const
{
    forEachLine(rect, [&](const PlacedLine &placed) {
        const qsizetype lineStart = placed.start + placed.line.textStart();
        const qsizetype from = qMax(span.start, lineStart);
        const qsizetype to = qMin(span.start + span.length, lineStart + placed.line.textLength());
        if (from == lineStart && to == lineStart + placed.line.textLength() && from < to) {
            painter.fillRect(placed.rect, color);
            return;
        }
        // Letter by letter: in a line of two directions, what follows in the text need not stand beside it.
        QRectF run;
        for (qsizetype at = from; at < to; ++at) {
            const int inLine = static_cast<int>(at - placed.start);
            const qreal one = placed.origin.x() + placed.line.cursorToX(inLine, QTextLine::Leading);
            const qreal other = placed.origin.x() + placed.line.cursorToX(inLine, QTextLine::Trailing);
            const QRectF cell(qMin(one, other), placed.rect.top(), qAbs(other - one), placed.rect.height());
            if (run.isNull() || cell.left() > run.right() + 0.5 || cell.right() < run.left() - 0.5) {
                painter.fillRect(run, color);
                run = cell;
            } else {
                run |= cell;
            }
        }
        painter.fillRect(run, color);
    });
}

qsizetype TextBlock::positionAt(const QRect &rect, const QPoint &point) const
{
    qsizetype found = 0;
    forEachLine(rect, [&](const PlacedLine &placed) {
        if (point.y() >= placed.rect.top() || placed.rect.top() <= rect.top())
            found = placed.start + placed.line.xToCursor(point.x() - placed.origin.x());
    });
    return point.y() >= rect.bottom() ? m_text.size() : found;
}

} // namespace migochat
