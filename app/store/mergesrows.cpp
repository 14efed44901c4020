#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A table whose rows belong to a contact: how they move, and how those that moved come back.
struct Child {
    QLatin1StringView name;
    Sql move;
    Sql restore;
    bool namedByText = false;
};

#define MIGOCHAT_MOVED(table) "UPDATE " table " SET contact_id = :to WHERE contact_id = :from RETURNING id"
#define MIGOCHAT_RESTORED(table)                                                                                       \
    "UPDATE " table " SET contact_id = :from WHERE id IN (SELECT value FROM json_each(:ids)) AND contact_id = :to"

// The first origin stays: who came by two merges goes back by two.
constexpr std::array kChildren{
    Child{"identity"_L1,
          {"merges.moveIdentities"_L1,
           "UPDATE identity SET contact_id = :to, origin_contact_id = ifnull(origin_contact_id, :from)"
           " WHERE contact_id = :from RETURNING id"_L1},
          {"merges.restoreIdentities"_L1,
           "UPDATE identity SET contact_id = :from, origin_contact_id = nullif(origin_contact_id, :from)"
           " WHERE id IN (SELECT value FROM json_each(:ids)) AND contact_id = :to"_L1}},
    Child{"touch"_L1,
          {"merges.moveTouches"_L1, MIGOCHAT_MOVED("touch") ""_L1},
          {"merges.restoreTouches"_L1, MIGOCHAT_RESTORED("touch") ""_L1}},
    Child{"activity"_L1,
          {"merges.moveActivities"_L1, MIGOCHAT_MOVED("activity") ""_L1},
          {"merges.restoreActivities"_L1, MIGOCHAT_RESTORED("activity") ""_L1}},
    Child{"task"_L1,
          {"merges.moveTasks"_L1, MIGOCHAT_MOVED("task") ""_L1},
          {"merges.restoreTasks"_L1, MIGOCHAT_RESTORED("task") ""_L1}},
    Child{"product_query"_L1,
          {"merges.moveQueries"_L1, MIGOCHAT_MOVED("product_query") ""_L1},
          {"merges.restoreQueries"_L1, MIGOCHAT_RESTORED("product_query") ""_L1}},
    Child{"lead_form"_L1,
          {"merges.moveForms"_L1,
           "UPDATE lead_form SET contact_id = :to WHERE contact_id = :from RETURNING remote_id"_L1},
          {"merges.restoreForms"_L1,
           "UPDATE lead_form SET contact_id = :from WHERE remote_id IN (SELECT value FROM json_each(:ids))"
           " AND contact_id = :to"_L1},
          true},
    Child{"tag_added"_L1,
          {"merges.addTags"_L1,
           "INSERT OR IGNORE INTO contact_tag (contact_id, tag_id) SELECT :to, tag_id FROM contact_tag"
           " WHERE contact_id = :from RETURNING tag_id"_L1},
          {"merges.takeTags"_L1,
           "DELETE FROM contact_tag WHERE contact_id = :to AND tag_id IN (SELECT value FROM json_each(:ids))"
           " AND :from IS NOT NULL"_L1}},
    Child{"tag_had"_L1,
          {"merges.dropTags"_L1,
           "DELETE FROM contact_tag WHERE contact_id = :from AND :to IS NOT NULL RETURNING tag_id"_L1},
          {"merges.restoreTags"_L1,
           "INSERT OR IGNORE INTO contact_tag (contact_id, tag_id) SELECT :from, t.id FROM json_each(:ids) j"
           " CROSS JOIN tag t ON t.id = j.value WHERE :to IS NOT NULL"_L1}},
};

// What hangs on a conversation goes with it, also what was added since.
constexpr std::array kOfConversation{
    Sql{"merges.conversation"_L1,
        "UPDATE conversation SET contact_id = :to WHERE id = :conversation AND contact_id = :from"_L1},
    Sql{"merges.messages"_L1,
        "UPDATE message SET contact_id = :to WHERE conversation_id = :conversation AND contact_id = :from"_L1},
    Sql{"merges.notes"_L1,
        "UPDATE note SET contact_id = :to WHERE conversation_id = :conversation AND contact_id = :from"_L1},
    Sql{"merges.touches"_L1,
        "UPDATE touch SET contact_id = :to WHERE contact_id = :from AND conversation_id = :conversation"_L1},
    Sql{"merges.activities"_L1,
        "UPDATE activity SET contact_id = :to, lead_id = (SELECT id FROM lead WHERE contact_id = :to)"
        " WHERE conversation_id = :conversation AND contact_id = :from"_L1},
    Sql{"merges.tasks"_L1,
        "UPDATE task SET contact_id = :to WHERE contact_id = :from AND conversation_id = :conversation"_L1},
    Sql{"merges.queries"_L1,
        "UPDATE product_query SET contact_id = :to WHERE contact_id = :from AND conversation_id = :conversation"_L1},
    Sql{"merges.leadThread"_L1,
        "UPDATE lead SET conversation_id = NULL WHERE contact_id = :from AND conversation_id = :conversation"
        " AND :to IS NOT NULL"_L1},
};

constexpr std::array kStatements = [] {
    std::array<Sql, kChildren.size() * 2 + kOfConversation.size()> all{};
    std::size_t next = 0;
    for (const Child &child : kChildren) {
        all[next++] = child.move;
        all[next++] = child.restore;
    }
    for (const Sql &sql : kOfConversation)
        all[next++] = sql;
    return all;
}();

} // namespace

SqlList statements::mergesRows()
{
    return kStatements;
}

namespace merges {

Result<MovedRows> movePersonal(Transaction &transaction, ContactId from, ContactId to)
{
    MovedRows moved;
    for (const Child &child : kChildren) {
        const auto ids = readAll(
            transaction.database(), child.move, [&](Statement &s) { s.bind(":from"_L1, from).bind(":to"_L1, to); },
            [&](const Statement &row) {
                return child.namedByText ? QJsonValue(row.text(0)) : QJsonValue(row.integer(0));
            });
        if (!ids)
            return failed(ids, u"move rows"_s);
        QJsonArray list;
        for (const QJsonValue &id : *ids)
            list.append(id);
        moved.insert(child.name, list);
    }
    return moved;
}

Result<> restorePersonal(Transaction &transaction, ContactId from, ContactId to, const MovedRows &moved)
{
    for (const Child &child : kChildren) {
        const QJsonArray ids = moved.value(child.name).toArray();
        if (ids.isEmpty())
            continue;
        const Result<> restored = runSql(transaction.database(), child.restore, [&](Statement &s) {
            s.bind(":from"_L1, from).bind(":to"_L1, to).bind(":ids"_L1, compact(ids));
        });
        if (!restored)
            return failed(restored, u"restore rows"_s);
    }
    return {};
}

Result<> moveConversation(Transaction &transaction, const Move &move)
{
    for (const Sql &sql : kOfConversation) {
        const Result<> moved = runSql(transaction.database(), sql, [&](Statement &s) {
            s.bind(":conversation"_L1, move.conversation).bind(":from"_L1, move.from).bind(":to"_L1, move.to);
        });
        if (!moved)
            return failed(moved, u"move conversation"_s);
    }
    transaction.changed(Topic::Conversation, move.conversation);
    return {};
}

} // namespace merges

} // namespace migochat
