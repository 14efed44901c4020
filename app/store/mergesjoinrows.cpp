#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A table whose rows belong to a conversation. Both statements take :from, :into, :gone and :kept.
struct Child {
    QLatin1StringView name;
    Sql move;
    Sql restore;
};

#define MIGOCHAT_IDS " IN (SELECT value FROM json_each(:ids)) "
// Names every statement binds, so that one loop serves them all.
#define MIGOCHAT_NAMED " AND (:gone <> 0 OR :kept <> 0) "

#define MIGOCHAT_PLAIN_MOVE(table)                                                                                     \
    "UPDATE " table " SET conversation_id = :into WHERE conversation_id = :from" MIGOCHAT_NAMED "RETURNING id"
#define MIGOCHAT_PLAIN_RESTORE(table)                                                                                  \
    "UPDATE " table " SET conversation_id = :from WHERE id" MIGOCHAT_IDS "AND conversation_id = :into" MIGOCHAT_NAMED
// These carry the contact as well; without an index on the conversation the contact leads to them.
#define MIGOCHAT_OWNED_MOVE(table)                                                                                     \
    "UPDATE " table " SET conversation_id = :into, contact_id = :kept"                                                 \
    " WHERE contact_id = :gone AND conversation_id = :from RETURNING id"
#define MIGOCHAT_OWNED_RESTORE(table)                                                                                  \
    "UPDATE " table " SET conversation_id = :from, contact_id = :gone WHERE id" MIGOCHAT_IDS                           \
    "AND contact_id = :kept AND conversation_id = :into"

constexpr std::array kChildren{
    Child{"message"_L1,
          {"join.messages"_L1, "UPDATE message SET conversation_id = :into, contact_id = :kept"
                               " WHERE conversation_id = :from AND contact_id = :gone RETURNING id"_L1},
          {"part.messages"_L1, MIGOCHAT_OWNED_RESTORE("message") ""_L1}},
    Child{"note"_L1,
          {"join.notes"_L1, "UPDATE note SET conversation_id = :into, contact_id = :kept"
                            " WHERE conversation_id = :from AND contact_id = :gone RETURNING id"_L1},
          {"part.notes"_L1, MIGOCHAT_OWNED_RESTORE("note") ""_L1}},
    Child{"activity"_L1,
          {"join.activities"_L1, "UPDATE activity SET conversation_id = :into, contact_id = :kept"
                                 " WHERE conversation_id = :from AND contact_id = :gone RETURNING id"_L1},
          {"part.activities"_L1, "UPDATE activity SET conversation_id = :from, contact_id = :gone,"
                                 " lead_id = (SELECT id FROM lead WHERE contact_id = :gone) WHERE id" MIGOCHAT_IDS
                                 "AND contact_id = :kept AND conversation_id = :into"_L1}},
    Child{"touch"_L1,
          {"join.touches"_L1, MIGOCHAT_OWNED_MOVE("touch") ""_L1},
          {"part.touches"_L1, MIGOCHAT_OWNED_RESTORE("touch") ""_L1}},
    Child{"task"_L1,
          {"join.tasks"_L1, MIGOCHAT_OWNED_MOVE("task") ""_L1},
          {"part.tasks"_L1, MIGOCHAT_OWNED_RESTORE("task") ""_L1}},
    Child{"product_query"_L1,
          {"join.queries"_L1, MIGOCHAT_OWNED_MOVE("product_query") ""_L1},
          {"part.queries"_L1, MIGOCHAT_OWNED_RESTORE("product_query") ""_L1}},
    Child{"draft"_L1,
          {"join.drafts"_L1, MIGOCHAT_PLAIN_MOVE("draft") ""_L1},
          {"part.drafts"_L1, MIGOCHAT_PLAIN_RESTORE("draft") ""_L1}},
    Child{"outbox"_L1,
          {"join.outbox"_L1, MIGOCHAT_PLAIN_MOVE("outbox") ""_L1},
          {"part.outbox"_L1, MIGOCHAT_PLAIN_RESTORE("outbox") ""_L1}},
    Child{"ai_usage"_L1,
          {"join.usage"_L1, MIGOCHAT_PLAIN_MOVE("ai_usage") ""_L1},
          {"part.usage"_L1, MIGOCHAT_PLAIN_RESTORE("ai_usage") ""_L1}},
    Child{"inbound_event"_L1,
          {"join.events"_L1, MIGOCHAT_PLAIN_MOVE("inbound_event") ""_L1},
          {"part.events"_L1, MIGOCHAT_PLAIN_RESTORE("inbound_event") ""_L1}},
    Child{"held_answer"_L1,
          {"join.held"_L1, MIGOCHAT_PLAIN_MOVE("held_answer") ""_L1},
          {"part.held"_L1, MIGOCHAT_PLAIN_RESTORE("held_answer") ""_L1}},
    // The assistant has one decision per conversation before it; the newer question stands for both.
    Child{"reply_task"_L1,
          {"join.tasksOfAssistant"_L1,
           "UPDATE OR IGNORE reply_task SET conversation_id = :into WHERE conversation_id = :from" MIGOCHAT_NAMED
           "RETURNING message_id"_L1},
          {"part.tasksOfAssistant"_L1, "UPDATE OR IGNORE reply_task SET conversation_id = :from WHERE conversation_id "
                                       "= :into AND message_id" MIGOCHAT_IDS MIGOCHAT_NAMED ""_L1}},
    Child{
        "reply_task_dropped"_L1,
        {"join.dropTask"_L1, "DELETE FROM reply_task WHERE conversation_id = :from AND :into <> 0" MIGOCHAT_NAMED
                             "RETURNING message_id"_L1},
        {"part.putTask"_L1,
         "INSERT OR IGNORE INTO reply_task (conversation_id, message_id, not_before) SELECT :from, m.id, m.received_at"
         " FROM json_each(:ids) j CROSS JOIN message m ON m.id = j.value WHERE :into <> 0" MIGOCHAT_NAMED ""_L1}},
    Child{"tag_added"_L1,
          {"join.addTags"_L1,
           "INSERT OR IGNORE INTO conversation_tag (conversation_id, tag_id) SELECT :into, tag_id FROM conversation_tag"
           " WHERE conversation_id = :from" MIGOCHAT_NAMED "RETURNING tag_id"_L1},
          {"part.takeTags"_L1, "DELETE FROM conversation_tag WHERE conversation_id = :into AND tag_id" MIGOCHAT_IDS
                               "AND :from <> 0" MIGOCHAT_NAMED ""_L1}},
    Child{"tag_had"_L1,
          {"join.dropTags"_L1,
           "DELETE FROM conversation_tag WHERE conversation_id = :from AND :into <> 0" MIGOCHAT_NAMED
           "RETURNING tag_id"_L1},
          {"part.restoreTags"_L1,
           "INSERT OR IGNORE INTO conversation_tag (conversation_id, tag_id) SELECT :from, t.id FROM json_each(:ids) j"
           " CROSS JOIN tag t ON t.id = j.value WHERE :into <> 0" MIGOCHAT_NAMED ""_L1}},
};

constexpr std::array kStatements = [] {
    std::array<Sql, kChildren.size() * 2> all{};
    std::size_t next = 0;
    for (const Child &child : kChildren) {
        all[next++] = child.move;
        all[next++] = child.restore;
    }
    return all;
}();

void bindJoin(Statement &s, const merges::Join &join)
{
    s.bind(":from"_L1, join.from).bind(":into"_L1, join.into).bind(":gone"_L1, join.gone).bind(":kept"_L1, join.kept);
}

} // namespace

SqlList statements::mergesJoinRows()
{
    return kStatements;
}

namespace merges {

Result<MovedRows> joinRows(Transaction &transaction, const Join &join)
{
    MovedRows moved;
    for (const Child &child : kChildren) {
        const auto ids = readAll(
            transaction.database(), child.move, [&](Statement &s) { bindJoin(s, join); }, kFirstInteger);
        if (!ids)
            return failed(ids, u"join rows"_s);
        QJsonArray list;
        for (const qint64 id : *ids)
            list.append(id);
        if (!list.isEmpty())
            moved.insert(child.name, list);
    }
    return moved;
}

Result<> partRows(Transaction &transaction, const Join &join, const MovedRows &moved)
{
    for (const Child &child : kChildren) {
        const QJsonArray ids = moved.value(child.name).toArray();
        if (ids.isEmpty())
            continue;
        const Result<> restored = runSql(transaction.database(), child.restore, [&](Statement &s) {
            bindJoin(s, join);
            s.bind(":ids"_L1, compact(ids));
        });
        if (!restored)
            return failed(restored, u"part rows"_s);
    }
    return {};
}

} // namespace merges

} // namespace migochat
