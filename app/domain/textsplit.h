#pragma once

#include <QString>
#include <QStringList>

namespace migochat {

/// The longest text of one message.
struct TextLimit {
    enum class Unit { Characters, Bytes };

    qsizetype most = 1000;
    Unit unit = Unit::Characters; ///< UTF-16 units, which is never fewer than the platform counts; or bytes of UTF-8

    [[nodiscard]] qsizetype lengthOf(QStringView text) const;
    [[nodiscard]] bool fits(QStringView text) const { return lengthOf(text) <= most; }
};

/// Cuts a text into parts that fit, in order: between paragraphs, else lines, sentences, words; inside a word only when
/// it is longer than a message, and then never inside a letter with its marks, an emoji or a surrogate pair. White space
/// at the seams goes, everything else stays. An empty text gives no parts.
[[nodiscard]] QStringList splitText(const QString &text, const TextLimit &limit);

} // namespace migochat
