#include "ui/search/snippet.h"

#include "ui/text/direction.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace migochat {

namespace {

constexpr qsizetype kBefore = 24; ///< characters shown in front of the first mark
constexpr QChar kEllipsis{0x2026};

/// One character for one, so that places stay places.
QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (isGap(c))
            c = u' ';
    }
    return text;
}

/// The beginning of the word at or before a place.
qsizetype wordStart(const QString &text, qsizetype place)
{
    const qsizetype space = place > 0 ? text.lastIndexOf(u' ', place) : -1;
    return space < 0 ? 0 : space + 1;
}

} // namespace

Snippet snippetOf(const QString &original, const QString &typed, qsizetype longest)
{
    return snippetOf(original, searchTerms(typed), longest);
}

Snippet snippetOf(const QString &original, const SearchTerms &terms, qsizetype longest)
{
    const QList<TextSpan> found = searchHighlights(original, terms);
    const QString line = onOneLine(original);
    qsizetype from = 0;
    if (!found.isEmpty() && found.constFirst().start > kBefore && line.size() > longest)
        from = wordStart(line, found.constFirst().start - kBefore);
    Snippet snippet;
    const qsizetype lead = from > 0 ? 1 : 0;
    snippet.text = line.mid(from, longest);
    if (from > 0)
        snippet.text.prepend(kEllipsis);
    if (from + longest < line.size())
        snippet.text.append(kEllipsis);
    for (const TextSpan &span : found) {
        const qsizetype start = span.start - from + lead;
        if (start >= lead && start + span.length <= lead + longest)
            snippet.marks.append({start, span.length});
    }
    return snippet;
}

void paintMarkedLine(QPainter &painter, const QRect &rect, const MarkedLine &line)
{
    if (rect.width() <= 0 || line.snippet.text.isEmpty())
        return;
    const Qt::LayoutDirection screen = painter.layoutDirection();
    const Qt::LayoutDirection direction = firstStrong(line.snippet.text, screen);
    const QString shown = QFontMetrics(line.font).elidedText(line.snippet.text, Qt::ElideRight, rect.width());
    const qsizetype whole = shown.size() < line.snippet.text.size() ? shown.size() - 1 : shown.size();
    QTextLayout layout(shown, line.font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    option.setAlignment((screen == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &span : line.snippet.marks) {
        if (span.start >= whole)
            continue;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(span.start);
        range.length = static_cast<int>(qMin(span.length, whole - span.start));
        range.format.setForeground(line.markColor);
        range.format.setBackground(line.markFill);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    only.setLineWidth(rect.width());
    layout.endLayout();
    painter.save();
    painter.setPen(line.color);
    layout.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - only.height()) / 2));
    painter.restore();
}

} // namespace migochat
