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
};

TextBlock::TextBlock(const QString &text, const QFont &font, int maxWidth)
{
    Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    qreal y = 0;
    qreal widest = 0;
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
        m_paragraphs.push_back({std::move(layout), direction, top});
    }
    m_size = QSize(qMin(maxWidth, int(std::ceil(widest)) + 1), int(std::ceil(y)));
}

TextBlock::~TextBlock() = default;

void TextBlock::paint(QPainter &painter, const QRect &rect, const QColor &color) const
{
    painter.setPen(color);
    for (const Paragraph &paragraph : m_paragraphs) {
        for (int i = 0; i < paragraph.layout->lineCount(); ++i) {
            const QTextLine line = paragraph.layout->lineAt(i);
            // naturalTextRect is where the glyphs are; the line itself is as wide as the widest allowed bubble.
            const QRectF glyphs = line.naturalTextRect();
            const qreal wanted = paragraph.direction == Qt::RightToLeft ? rect.width() - glyphs.width() : 0;
            line.draw(&painter, QPointF(rect.x() + wanted - glyphs.x(), rect.y() + paragraph.top));
        }
    }
}

} // namespace migochat
