#pragma once

#include "app/domain/message.h"
#include "app/store/statement.h"

/// Columns that readMessage() takes, for `FROM message m LEFT JOIN staff s … LEFT JOIN touch t …` (see below).
/// A macro, because a statement has to be one literal.
#define MIGOCHAT_MESSAGE_COLUMNS                                                                                       \
    " m.id, m.conversation_id, m.contact_id, m.direction, m.author, m.staff_id, ifnull(s.name, ''), m.kind, "          \
    "m.kind_text,"                                                                                                     \
    " m.text, m.at, m.received_at, m.state, m.remote_id, m.reply_to_remote, m.reply_to_id, m.failure_code,"            \
    " m.failure_detail, m.draft_id, t.kind, t.ad_id, t.post_id, t.comment_id, t.ref, t.click_id, t.headline, t.body, " \
    "t.url,"                                                                                                           \
    " m.content, m.forwarded, m.edited_at, m.deleted_at, m.hidden_at, m.shown_at, m.billing, m.late_failure_code,"     \
    " m.sent_at, m.delivered_at, m.read_at, CASE WHEN m.state IN ('failed', 'unknown') THEN"                           \
    " (SELECT count(*) FROM delivery_attempt a WHERE a.message_id = m.id) ELSE 0 END "
#define MIGOCHAT_MESSAGE_JOINS " LEFT JOIN staff s ON s.id = m.staff_id LEFT JOIN touch t ON t.id = m.touch_id "
#define MIGOCHAT_MESSAGE_RAW_COLUMN 40 // the first one behind MIGOCHAT_MESSAGE_COLUMNS

namespace migochat::messages {

/// The message of a row that starts with MIGOCHAT_MESSAGE_COLUMNS; `raw`, files and reactions stay empty.
[[nodiscard]] Message readMessage(const Statement &row);

/// The line that lists show of a text: its first line that is not empty, at most 200 characters.
[[nodiscard]] QString previewOf(const QString &text);

} // namespace migochat::messages
