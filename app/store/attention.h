#pragma once

#include "app/store/conversations.h"

/// Numbers of what waits for a person, for who looks elsewhere.
namespace migochat::attention {

struct Numbers {
    int unread = 0;  ///< open conversations with unread messages that are mine or nobody's; of everybody without `me`
    int overdue = 0; ///< follow-ups whose time has come
};
[[nodiscard]] Result<Numbers> numbers(const Database &database, const conversations::Moment &moment);

/// Messages of ours that failed at `since` or later, in conversations that somebody may still look after.
[[nodiscard]] Result<int> failedSends(const Database &database, Instant since);

} // namespace migochat::attention
