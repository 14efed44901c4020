#pragma once

#include "app/domain/message.h"
#include "app/domain/messagecontent.h"

namespace migochat {

class Format;

/// Words and numbers of what messages hold beside text, in the language of the screen.
namespace contenttext {

[[nodiscard]] QString shared(const ShareContent &share);
[[nodiscard]] QString request(const RequestContent &request);
[[nodiscard]] QString comment(const CommentContent &comment, Direction direction);
[[nodiscard]] QString call(const CallContent &call, const Format &format);
[[nodiscard]] QString notice(const SystemContent &notice, const Format &format);
/// "marketing" → "Marketing"; unknown categories as they are.
[[nodiscard]] QString category(const QString &category);
/// Hundredths of an ISO 4217 currency: pounds as everywhere, others with their code.
[[nodiscard]] QString price(qint64 minor, const QString &currency, const Format &format);
/// "277 KB", "2 MB", isolated.
[[nodiscard]] QString fileSize(qint64 bytes, const Format &format);
/// What the content says in one phrase, for screen readers; empty when the text says it all.
[[nodiscard]] QString spoken(const MessageContent &content, const Format &format);
/// Why a file is not here ("too_large", "expired", "hash", …) as a sentence.
[[nodiscard]] QString fileFailure(const QString &code);

} // namespace contenttext

} // namespace migochat
