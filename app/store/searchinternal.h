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

} // namespace migochat::search
