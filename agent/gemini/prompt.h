#pragma once

#include "agent/gemini/replytypes.h"

namespace migochat {

/// Text of a stranger made safe to quote: no control and bidirectional characters, at most `maxLength` units.
[[nodiscard]] QString sanitized(const QString &text, qsizetype maxLength);

/// The fixed system instruction with the owner's additions in a marked block. Customer text never enters it.
[[nodiscard]] QString systemInstruction(const QString &ownerRules);
/// The same for one prompt: when an answer was declined already, it says that another one is wanted.
[[nodiscard]] QString instructionFor(const ReplyPrompt &prompt);

/// The conversation as `content` objects: at most twenty messages and about three thousand tokens, neighbours of one
/// side joined, ending with a user turn that also carries the time in Cairo and the customer's name as data.
[[nodiscard]] QList<QByteArray> promptTurns(const ReplyPrompt &prompt, Instant now);

/// Customer messages at the end of the history that nobody has answered, joined with line breaks.
[[nodiscard]] QString unansweredText(const ReplyPrompt &prompt);

/// The shop's last messages, newest first.
[[nodiscard]] QStringList lastReplies(const ReplyPrompt &prompt, qsizetype count);

} // namespace migochat
