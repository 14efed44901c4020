#pragma once

#include "app/domain/id.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

namespace migochat {

/// Who looks at which chat, and whether they are writing there. Each desktop tells its own; the agent tells everybody what
/// the others told. Nothing of it is stored: it is true for a moment and goes with its connection.
struct Presence {
    StaffId staff{};
    ConversationId conversation{}; ///< invalid: none is open
    bool isTyping = false;

    /// Writing is over for the others when it was not told anew for so long; a desktop tells it anew twice as often.
    static constexpr std::chrono::milliseconds kTypingLasts{8'000};

    friend bool operator==(const Presence &, const Presence &) = default;
};

/// A frame beside those of frames.h, with the key "presence".
[[nodiscard]] QByteArray encodePresence(const QList<Presence> &presence);
/// Nothing for other frames and for what cannot be read.
[[nodiscard]] std::optional<QList<Presence>> decodePresence(const QByteArray &text);

} // namespace migochat
