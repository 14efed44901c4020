#pragma once

#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace migochat {

/// Text with ASCII digits and without thousands separators, so that "١٬١٥٠" and "1,150" read "1150".
[[nodiscard]] QString withPlainDigits(const QString &text);

/// Figures that stand in plain-digit text, as written: {"1150", "58.5"}.
[[nodiscard]] QStringList figuresIn(const QString &plain);

/// Figures with a currency or percent sign, or after a price word.
[[nodiscard]] QStringList priceFiguresIn(const QString &plain);

/// Sizes that a text names: a figure after a size word, and letter sizes, normalised ("XXL" → "2XL").
[[nodiscard]] QStringList sizesIn(const QString &plain);

/// What the results of tools allow a reply to say.
struct ToolFacts {
    QSet<QString> prices;
    QSet<QString> sizes;
    QSet<QString> figures; ///< all of them
    bool hasProducts = false;
};

[[nodiscard]] ToolFacts factsOf(const QList<QJsonObject> &toolResults);

} // namespace migochat
