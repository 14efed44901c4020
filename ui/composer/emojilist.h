#pragma once

#include <QList>
#include <QString>

#include <span>

namespace migochat {

/// A picture and the words it is found by, English and Arabic.
struct Emoji {
    const char16_t *sign;
    const char16_t *words;
};

/// What people of a shop use, the most used first.
[[nodiscard]] std::span<const Emoji> emojiList();

/// Those whose words begin with everything that was typed, in the list's order; all of them for nothing.
[[nodiscard]] QList<Emoji> foundEmoji(const QString &typed);

} // namespace migochat
