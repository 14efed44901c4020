#pragma once

#include "app/store/search.h"

#include <limits>

namespace migochat::search {

inline constexpr qint64 kNewest = std::numeric_limits<qint64>::max();

/// The word of the column `scope` for a conversation.
[[nodiscard]] inline QString scopeOf(ConversationId conversation)
{
    return u'c' + QString::number(conversation.value());
}

/// Where a page begins: below this message and below this note.
struct PageStart {
    qint64 message = kNewest;
    qint64 note = kNewest;
};
[[nodiscard]] Result<PageStart> pageStart(const Database &database, const Query &query);

[[nodiscard]] bool wantsMessages(const Filter &filter);
[[nodiscard]] bool wantsNotes(const Filter &filter);
/// The values of a filter that concern notes and conversations; empty texts and 0 let everything through.
void bindChat(Statement &statement, const Query &query);
/// The same with those that concern messages.
void bindMessage(Statement &statement, const Query &query);

/// The FTS5 expression for what was typed: searchTerms(), with long beginnings written out as the words that the index
/// holds. Empty when there are no words to look for.
[[nodiscard]] Result<QString> matchExpression(const Database &database, const QString &typed);

} // namespace migochat::search
