#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

namespace migochat {

/// A line that is ready to be drawn at the left end of where it stands.
struct ShapedLine {
    QTextLayout layout;
    qreal width = 0; ///< that it takes
};

/// The whole text on one line, which begins at `direction`. Lists paint the same words again and again, and shaping takes
/// longer than painting: the last few hundred lines are kept. GUI thread; good until the next call.
[[nodiscard]] const ShapedLine &shapedLine(const QString &text, const QFont &font, Qt::LayoutDirection direction);

/// As much of the text as there is room for, in pixels, then "…".
[[nodiscard]] const ShapedLine &shapedLine(const QString &text, const QFont &font, Qt::LayoutDirection direction,
                                           int room);

} // namespace migochat
