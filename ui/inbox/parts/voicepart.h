#pragma once

#include "app/domain/message.h"
#include "ui/inbox/bubblepart.h"

namespace migochat {

/// A voice note that can be heard: play and pause, its waveform to jump in, where it is, how fast. Time runs from left to
/// right in both languages, as on every player. For files that are stored and nothing speaks against.
[[nodiscard]] BubblePart makeVoicePart(const Attachment &file, const Message &message, const PartRoom &room);

} // namespace migochat
