#pragma once

#include "app/store/conversations.h"
#include "app/store/statement.h"

/// Conditions of the list for `FROM conversation c … lead l`, bound by bindList(). Macros, because a statement has to be
/// one literal. A saved filter comes as one JSON value that the statement itself takes apart: an array of groups of
/// which one has to fit, each an object of conditions that all have to hold (see app/domain/conversationfilter.h).
#define MIGOCHAT_ANY_OF(member, column)                                                                                  \
    " AND (json_type(g.value, '$." member "') IS NULL OR " column                                                        \
    " IN (SELECT value FROM json_each(g.value, '$." member "')))"
#define MIGOCHAT_ANY_TAG_OF(member)                                                                                      \
    " AND (json_type(g.value, '$." member "') IS NULL OR EXISTS (SELECT 1 FROM json_each(g.value, '$." member "') w"     \
    "  CROSS JOIN conversation_tag t ON t.conversation_id = c.id AND t.tag_id = w.value))"
#define MIGOCHAT_SAVED_FILTER                                                                                            \
    " AND (:filter IS NULL OR EXISTS (SELECT 1 FROM json_each(:filter) g WHERE 1"                                        \
    MIGOCHAT_ANY_OF("channel", "c.channel")                                                                              \
    MIGOCHAT_ANY_OF("label", "ifnull(l.label, 'cold')")                                                                  \
    MIGOCHAT_ANY_OF("stage", "ifnull(l.stage, 'new')")                                                                   \
    MIGOCHAT_ANY_OF("assignee", "ifnull(c.assignee_id, 0)")                                                              \
    MIGOCHAT_ANY_TAG_OF("tag")                                                                                           \
    MIGOCHAT_ANY_TAG_OF("also_tag")                                                                                      \
    " AND (json_extract(g.value, '$.unread') IS NULL OR c.unread_count > 0)"                                             \
    " AND (json_extract(g.value, '$.waiting_minutes') IS NULL OR"                                                        \
    "  c.waiting_since <= :now - 60000 * json_extract(g.value, '$.waiting_minutes'))"                                    \
    " AND (json_extract(g.value, '$.closes_hours') IS NULL OR (c.closes_at > :now AND"                                   \
    "  c.closes_at <= :now + 3600000 * json_extract(g.value, '$.closes_hours')))"                                        \
    " AND (json_extract(g.value, '$.follow_up') IS NULL OR l.next_follow_up_at < :dayEnd)"                               \
    " AND (json_extract(g.value, '$.min_score') IS NULL OR"                                                              \
    "  ifnull(l.score, 0) >= json_extract(g.value, '$.min_score'))))"
#define MIGOCHAT_LIST_FILTERS                                                                                            \
    " AND (:channel IS NULL OR c.channel = :channel)"                                                                    \
    " AND (:assignee IS NULL OR ifnull(c.assignee_id, 0) = :assignee)"                                                   \
    " AND (:unread = 0 OR c.unread_count > 0)"                                                                           \
    " AND (:waiting = 0 OR c.waiting_since IS NOT NULL)"                                                                 \
    " AND (:closing IS NULL OR (c.closes_at > :now AND c.closes_at <= :closing))"                                        \
    " AND (:followUp = 0 OR l.next_follow_up_at < :dayEnd)"                                                              \
    " AND (:tag IS NULL OR EXISTS (SELECT 1 FROM conversation_tag ct"                                                    \
    "  WHERE ct.conversation_id = c.id AND ct.tag_id = :tag))" MIGOCHAT_SAVED_FILTER

namespace migochat::conversations {

/// Binds everything that MIGOCHAT_LIST_FILTERS names.
void bindList(Statement &statement, const ListQuery &query);

} // namespace migochat::conversations
