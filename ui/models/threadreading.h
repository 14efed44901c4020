#pragma once

#include "app/domain/result.h"
#include "ui/models/threadwindow.h"

namespace migochat {

class Database;

/// A stretch of a conversation as it was read.
struct ThreadPart {
    QList<ThreadWindow::Entry> entries;       ///< oldest first
    bool atStart = false;                     ///< nothing is older
    bool atEnd = false;                       ///< nothing is newer
    std::optional<ThreadCursor> unreadFrom{}; ///< the first unread message, when it was asked for
};

/// What MessageListModel asks of the store. Everything here runs on a reader's thread.
namespace threadreading {

/// Items that are read at once: more than a usual window shows, and laid out within a frame.
inline constexpr int kPage = 30;

/// Up to `limit` items before `place`; nullopt: the newest ones.
[[nodiscard]] Result<ThreadPart> before(const Database &database, ConversationId conversation,
                                        std::optional<ThreadCursor> place, int limit);
/// Up to `limit` items after `place`.
[[nodiscard]] Result<ThreadPart> after(const Database &database, ConversationId conversation, ThreadCursor place,
                                       int limit);
/// Items on both sides of `place`, with the one that stands there.
[[nodiscard]] Result<ThreadPart> around(const Database &database, ConversationId conversation, ThreadCursor place);
/// Around the `count`-th customer message before `from`: where what is unread begins.
[[nodiscard]] Result<ThreadPart> aroundUnread(const Database &database, ConversationId conversation, ThreadCursor from,
                                              int count);
/// Those of the given messages that belong to the conversation.
[[nodiscard]] Result<ThreadPart> byIds(const Database &database, ConversationId conversation, const QSet<qint64> &ids);

/// Times between two moments in which nobody listened, as far as the conversation's account is concerned, oldest first.
[[nodiscard]] Result<QList<ThreadGap>> gaps(const Database &database, ConversationId conversation, Instant from,
                                            Instant to);

} // namespace threadreading
} // namespace migochat
