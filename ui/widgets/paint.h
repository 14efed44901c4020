#pragma once

#include "ui/theme/icons.h"

#include <QColor>
#include <QFont>
#include <QPixmap>
#include <QRect>
#include <QString>

class QPainter;

namespace migochat {

/// One line of text in a delegate. Its own direction follows its first strong character; its place in the rectangle
/// follows the screen: `alignment` is logical (AlignLeft = leading edge).
struct TextLine {
    QString text;
    QFont font;
    QColor color;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// A rectangle inside `rect`, `logical.x()` counted from the leading edge of the painter's layout direction.
[[nodiscard]] QRect placedIn(const QPainter &painter, const QRect &rect, const QRect &logical);

/// Paints a line, cut with "…" at its end; `rect` is already visual. Uses the painter's layout direction.
void paintLine(QPainter &painter, const QRect &rect, const TextLine &line);

[[nodiscard]] int lineWidth(const TextLine &line);

/// A small bordered word such as HOT.
struct Chip {
    QString text;
    QFont font;
    QColor color;
    QColor fill;                    ///< invalid: bordered, not filled
    const IconSet *icons = nullptr; ///< null: only the word
    Icon icon = Icon::Tag;          ///< before the word
};
[[nodiscard]] QSize chipSize(const Chip &chip);
void paintChip(QPainter &painter, const QRect &rect, const Chip &chip);

/// A round number on accent colour.
struct CountBadge {
    QString text;
    QFont font;
    QColor fill;
    QColor ink;
};
[[nodiscard]] QSize badgeSize(const CountBadge &badge);
void paintBadge(QPainter &painter, const QRect &rect, const CountBadge &badge);

/// Device pixels per unit of the painter: screen and zoom.
[[nodiscard]] qreal paintRatio(const QPainter &painter);
/// Of so many units, to be painted on and kept for painters of this ratio.
[[nodiscard]] QPixmap emptyPixmap(const QSize &size, qreal ratio);

/// Two pixels inside the edge of what has the keyboard.
void paintFocusRing(QPainter &painter, const QRect &rect, const QColor &color, qreal radius);

} // namespace migochat
