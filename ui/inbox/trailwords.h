#pragma once

#include "app/store/messagetrail.h"

namespace migochat {

class Format;

/// The way of a message in words, for people who want to know exactly.
namespace trailwords {

/// One line per try: number, time, what came of it, why, and the platform's number for its support.
[[nodiscard]] QString attempts(const QList<messagetrail::Attempt> &attempts, const Format &format);
/// What the platform said, word by word, with its JSON indented.
[[nodiscard]] QString events(const QList<messagetrail::Event> &events, const Format &format);

} // namespace trailwords
} // namespace migochat
