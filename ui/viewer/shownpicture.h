#pragma once

#include "app/domain/threaditem.h"

#include <QString>

namespace migochat {

/// A picture that can be looked at, and where it came from.
struct ShownPicture {
    QString path;                  ///< relative to the media folder
    QString fileName;              ///< where it is saved
    QString sender;                ///< as people say it; may be empty
    Instant at{};                  ///< when its message was written; the beginning of time: unknown
    ConversationId conversation{}; ///< invalid: it stands in no chat that could be opened
    MessageId message{};

    /// Where its message stands in the conversation.
    [[nodiscard]] ThreadCursor place() const { return {at, 1, message.value()}; }
};

} // namespace migochat
