#pragma once

#include <QString>

namespace migochat {

/// Direction of the first strong character, skipping isolates; `fallback` for text without any (numbers, emoji).
[[nodiscard]] Qt::LayoutDirection firstStrong(QStringView text, Qt::LayoutDirection fallback = Qt::LeftToRight);

/// FSI … PDI around text of unknown direction inside a sentence.
[[nodiscard]] QString isolated(const QString &text);

/// LRI … PDI around phones, article numbers, addresses and numbers.
[[nodiscard]] QString leftToRight(const QString &text);

/// Without bidi controls, so that a name cannot turn the rest of a line around.
[[nodiscard]] QString withoutBidiControls(QString text);

/// Makes a composed line ("You: …") run in this direction, whatever language its first word is in.
[[nodiscard]] QString running(const QString &text, Qt::LayoutDirection direction);

/// What separates words: spaces, ends of lines and other control characters; not the space at which no line ends.
[[nodiscard]] bool isGap(QChar c);

/// One line: control characters and line breaks become spaces, cut after `limit` characters.
[[nodiscard]] QString singleLine(QStringView text, qsizetype limit = 240);

/// Its last two words stay together, so that the last one never has a line for itself.
[[nodiscard]] QString withoutLoneWord(QString text);

} // namespace migochat
