#pragma once

#include "app/domain/conversation.h"
#include "app/store/statement.h"

/// Columns that readConversation() takes, for `FROM conversation c`. A macro, because a statement has to be one literal.
#define MIGOCHAT_CONVERSATION_COLUMNS                                                                                  \
    " c.id, c.contact_id, c.account_id, c.identity_id, c.channel, c.status, c.assignee_id, c.unread_count,"            \
    " c.waiting_since, c.last_customer_message_at, c.free_entry_until, c.snoozed_until, c.last_message_at,"            \
    " c.last_message_id, c.assistant_mode, c.assistant_resume, c.assistant_until, c.assistant_reason, c.version "
#define MIGOCHAT_CONVERSATION_COLUMN_COUNT 19

namespace migochat::conversations {

[[nodiscard]] Conversation readConversation(const Statement &row);

} // namespace migochat::conversations
