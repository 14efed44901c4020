#pragma once

#include "app/domain/searchfold.h"
#include "ui/inbox/textmarks.h"

#include <QColor>
#include <QFont>
#include <QPoint>
#include <QRect>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QPainter;
class QTextLayout;
class QTextLine;

namespace migochat {

/// A laid-out text of several paragraphs, each in the direction of its first strong character, broken at a width.
/// A paragraph without letters takes the direction of the one before it, the first one that of the chat or the screen.
/// Links stay left to right inside a paragraph that runs the other way.
class TextBlock
{
public:
    /// What is drawn in another way than the rest, and its colours. Places are those of the text as it was written: the
    /// signs of WhatsApp's writing stay in it.
    struct Dress {
        TextMarks marks;
        QColor link;
        QColor sign;
        Qt::LayoutDirection wordless = Qt::LayoutDirectionAuto; ///< of a text without letters; Auto: as the screen
    };

    TextBlock(const QString &text, const QFont &font, int maxWidth);
    TextBlock(const QString &text, const QFont &font, int maxWidth, const Dress &dress);
    ~TextBlock();
    TextBlock(const TextBlock &) = delete;
    TextBlock &operator=(const TextBlock &) = delete;

    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] const QString &text() const { return m_text; }

    /// Paints into a rectangle of at least size().width(); right-to-left paragraphs end at its right edge.
    void paint(QPainter &painter, const QRect &rect, const QColor &color) const;
    /// Fills what lies behind some of its letters; call it before paint().
    void fillBehind(QPainter &painter, const QRect &rect, const TextSpan &span, const QColor &color) const;
    /// Where some of its letters are, line by line.
    [[nodiscard]] QList<QRect> placesOf(const QRect &rect, const TextSpan &span) const;
    /// The place between two letters that is nearest to a point.
    [[nodiscard]] qsizetype positionAt(const QRect &rect, const QPoint &point) const;

private:
    struct Paragraph;
    struct PlacedLine;
    void forEachLine(const QRect &rect, const std::function<void(const PlacedLine &)> &visit) const;
    void forEachRun(const QRect &rect, const TextSpan &span, const std::function<void(const QRectF &)> &visit) const;

    QString m_text;
    std::vector<Paragraph> m_paragraphs;
    QSize m_size;
};

} // namespace migochat
