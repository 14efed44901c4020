#pragma once

#include "app/store/conversationrow.h"
#include "app/store/conversations.h"
#include "app/store/statement.h"

/// Task t is an open one of chat c, and mine or nobody's. Found by the customer, who has few: the index of what is due holds
/// everybody's.
#define MIGOCHAT_TASK_OF_CHAT                                                                                          \
    " t.contact_id = c.contact_id AND t.conversation_id = c.id AND t.done_at IS NULL"                                  \
    " AND (+t.staff_id IS NULL OR +t.staff_id = :me)"
#define MIGOCHAT_OPEN_TASKS " FROM task t WHERE" MIGOCHAT_TASK_OF_CHAT
#define MIGOCHAT_TASK_IS_DUE "EXISTS (SELECT 1" MIGOCHAT_OPEN_TASKS " AND t.due_at < :dayEnd)"

/// Conditions of the list for `FROM conversation c … lead l`, bound by bindList(). Macros, because a statement has to be
/// one literal. A saved filter comes as one JSON value that the statement itself takes apart: an array of groups of
/// which one has to fit, each an object of conditions that all have to hold (see app/domain/conversationfilter.h);
/// bindList() writes beside "waiting_minutes" since when somebody has to wait for that, as "waiting_from".
#define MIGOCHAT_ANY_OF(member, column)                                                                                \
    " AND (json_type(g.value, '$." member "') IS NULL OR " column                                                      \
    " IN (SELECT value FROM json_each(g.value, '$." member "')))"
#define MIGOCHAT_ANY_TAG_OF(member)                                                                                    \
    " AND (json_type(g.value, '$." member "') IS NULL OR EXISTS (SELECT 1 FROM json_each(g.value, '$." member "') w"   \
    "  CROSS JOIN conversation_tag t ON t.conversation_id = c.id AND t.tag_id = w.value))"
#define MIGOCHAT_SAVED_FILTER                                                                                          \
    " AND (:filter IS NULL OR EXISTS (SELECT 1 FROM json_each(:filter) g WHERE 1" MIGOCHAT_ANY_OF("channel",           \
                                                                                                  "c.channel")         \
        MIGOCHAT_ANY_OF("label", "ifnull(l.label, 'cold')") MIGOCHAT_ANY_OF("stage", "ifnull(l.stage, 'new')")         \
            MIGOCHAT_ANY_OF("assignee", "ifnull(c.assignee_id, 0)") MIGOCHAT_ANY_TAG_OF("tag") MIGOCHAT_ANY_TAG_OF(    \
                "also_tag") " AND (json_extract(g.value, '$.unread') IS NULL OR c.unread_count > 0)"                   \
                            " AND (json_extract(g.value, '$.waiting_minutes') IS NULL OR"                              \
                            "  c.waiting_since <= json_extract(g.value, '$.waiting_from'))"                            \
                            " AND (json_extract(g.value, '$.closes_hours') IS NULL OR (c.closes_at > :now AND"         \
                            "  c.closes_at <= :now + 3600000 * json_extract(g.value, '$.closes_hours')))"              \
                            " AND (json_extract(g.value, '$.follow_up') IS NULL OR l.next_follow_up_at < :dayEnd "     \
                            "OR " MIGOCHAT_TASK_IS_DUE ")"                                                             \
                            " AND (json_extract(g.value, '$.min_score') IS NULL OR"                                    \
                            "  ifnull(l.score, 0) >= json_extract(g.value, '$.min_score'))))"
#define MIGOCHAT_LIST_FILTERS                                                                                          \
    " AND (:channel IS NULL OR c.channel = :channel)"                                                                  \
    " AND (:assignee IS NULL OR ifnull(c.assignee_id, 0) = :assignee)"                                                 \
    " AND (:unread = 0 OR c.unread_count > 0)"                                                                         \
    " AND (:waiting = 0 OR c.waiting_since IS NOT NULL)"                                                               \
    " AND (:closing IS NULL OR (c.closes_at > :now AND c.closes_at <= :closing))"                                      \
    " AND (:followUp = 0 OR (l.conversation_id = c.id AND l.next_follow_up_at < :dayEnd) OR " MIGOCHAT_TASK_IS_DUE ")" \
    " AND (:tag IS NULL OR EXISTS (SELECT 1 FROM conversation_tag ct"                                                  \
    "  WHERE ct.conversation_id = c.id AND ct.tag_id = :tag))" MIGOCHAT_SAVED_FILTER

/// What readListed() takes, for `FROM conversation c … contact p … lead l` and MIGOCHAT_LIST_BESIDE.
#define MIGOCHAT_LIST_COLUMNS                                                                                          \
    "SELECT" MIGOCHAT_CONVERSATION_COLUMNS                                                                             \
    ", p.display_name, (SELECT i.value FROM identity i WHERE i.contact_id = c.contact_id AND i.kind IN ('phone',"      \
    " 'wa_id', 'username') ORDER BY CASE i.kind WHEN 'phone' THEN 0 WHEN 'wa_id' THEN 1 ELSE 2 END LIMIT 1),"          \
    " c.preview, c.preview_kind, c.preview_author, m.state, l.stage, l.label, l.score, s.name,"                        \
    " (SELECT group_concat(t.name, char(31)) FROM conversation_tag ct CROSS JOIN tag t ON t.id = ct.tag_id"            \
    "  WHERE ct.conversation_id = c.id),"                                                                              \
    " (SELECT n.text FROM note n WHERE n.conversation_id = c.id AND n.at >= c.last_message_at"                         \
    "  ORDER BY n.at DESC, n.id DESC LIMIT 1), l.id, l.next_follow_up_at, c.closes_at "
#define MIGOCHAT_LIST_BESIDE                                                                                           \
    " LEFT JOIN staff s ON s.id = c.assignee_id LEFT JOIN message m ON m.id = c.last_message_id "

namespace migochat::conversations {

/// Binds everything that MIGOCHAT_LIST_FILTERS names.
void bindList(Statement &statement, const ListQuery &query);

[[nodiscard]] ListedConversation readListed(const Statement &row);

/// A page of the view FollowUp, which has no bands: follow-ups and tasks stand in one order, each chat once.
[[nodiscard]] Result<QList<ListedConversation>> dueFirst(const Database &database, const ListQuery &query);
/// Its place there; the band tells a follow-up from a task.
[[nodiscard]] Cursor dueCursor(const ListedConversation &row);
/// What of a chat is due first, as dueFirst() gives it.
[[nodiscard]] Result<> readDue(const Database &database, ListedConversation &row, const Moment &moment);
/// Chats of which only a task is due.
[[nodiscard]] Result<int> countDueTasks(const Database &database, const Moment &moment);

} // namespace migochat::conversations
