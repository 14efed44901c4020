#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QSize>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace migochat {

/// A laid-out text of several paragraphs, each in the direction of its first strong character, broken at a width.
/// A paragraph without letters takes the direction of the one before it, the first one that of the screen.
class TextBlock
{
public:
    TextBlock(const QString &text, const QFont &font, int maxWidth);
    ~TextBlock();
    TextBlock(const TextBlock &) = delete;
    TextBlock &operator=(const TextBlock &) = delete;

    [[nodiscard]] QSize size() const { return m_size; }

    /// Paints into a rectangle of at least size().width(); right-to-left paragraphs end at its right edge.
    void paint(QPainter &painter, const QRect &rect, const QColor &color) const;

private:
    struct Paragraph;
    std::vector<Paragraph> m_paragraphs;
    QSize m_size;
};

} // namespace migochat
