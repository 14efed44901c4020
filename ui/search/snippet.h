#pragma once

#include "app/domain/searchsynonyms.h"

#include <QColor>
#include <QFont>
#include <QRect>

class QPainter;

namespace migochat {

/// A stretch of a text around what was looked for, on one line, with the places that were found.
struct Snippet {
    QString text;
    QList<TextSpan> marks;
};

/// The marks are places of the original text: what was typed may be spelt quite differently.
[[nodiscard]] Snippet snippetOf(const QString &original, const SearchTerms &terms, qsizetype longest = 120);
/// The same where only the usual synonyms are known.
[[nodiscard]] Snippet snippetOf(const QString &original, const QString &typed, qsizetype longest = 120);

struct MarkedLine {
    const Snippet &snippet;
    QFont font;
    QColor color;
    QColor markColor;
    QColor markFill;
};
/// Paints one line at the leading edge of `rect`, in the text's own direction, cut at its end.
void paintMarkedLine(QPainter &painter, const QRect &rect, const MarkedLine &line);

} // namespace migochat
