#pragma once

#include "tests/support/tempstore.h"

namespace migochat::test {

/// What contradicts itself in a store, in words; empty when everything agrees with everything. Ends the writer first:
/// the index follows its messages.
[[nodiscard]] inline QString contradiction(TempStore &store)
{
    store.closeWriter();
    struct Rule {
        const char *sql; ///< counts the offenders
        const char *words;
    };
    static constexpr Rule kRules[] = {
        {"SELECT count(*) FROM pragma_foreign_key_check", "a reference to nothing"},
        {"SELECT count(*) FROM conversation_counter k WHERE total <> (SELECT count(*) FROM conversation c WHERE CASE "
         "k.view"
         " WHEN 'unread' THEN c.status = 'open' AND c.unread_count > 0"
         " WHEN 'waiting' THEN c.status = 'open' AND c.waiting_since IS NOT NULL"
         " WHEN 'unassigned' THEN c.status = 'open' AND c.assignee_id IS NULL ELSE c.status = k.view END)",
         "a counter of conversations"},
        {"SELECT count(*) FROM stage_counter k WHERE total <> (SELECT count(*) FROM lead l WHERE l.stage = k.stage)",
         "a counter of leads"},
        {"SELECT (SELECT ifnull(sum(total), 0) FROM day_counter) <> (SELECT count(*) FROM message)", "the day counter"},
        {"SELECT count(*) FROM conversation c WHERE message_count <> (SELECT count(*) FROM message m WHERE"
         " m.conversation_id = c.id)",
         "a count of messages"},
        {"SELECT (SELECT count(*) FROM message_search WHERE message_search MATCH 'text') <>"
         " (SELECT count(*) FROM message WHERE text LIKE '%text%')",
         "the search index"},
        {"SELECT count(*) FROM conversation c WHERE last_message_id IS NOT (SELECT id FROM message m WHERE"
         " m.conversation_id = c.id ORDER BY at DESC, id DESC LIMIT 1)",
         "a last message"},
        {"SELECT count(*) FROM contact c WHERE c.merged_into IS NULL AND (NOT EXISTS (SELECT 1 FROM lead l WHERE"
         " l.contact_id = c.id) OR NOT EXISTS (SELECT 1 FROM identity i WHERE i.contact_id = c.id))",
         "a contact without lead or address"},
        {"SELECT count(*) FROM message m WHERE direction = 'outbound' AND author <> 'phone' AND (state IN"
         " ('queued', 'sending', 'unknown')) <> EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = m.id AND o.state = "
         "m.state)",
         "a message and its work"},
        {"SELECT count(*) FROM outbox o WHERE state = 'sending' AND NOT EXISTS (SELECT 1 FROM delivery_attempt a WHERE"
         " a.message_id = o.message_id AND a.outcome = 'sending')",
         "a send without an attempt"},
        {"SELECT count(*) FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.contact_id <> "
         "c.contact_id",
         "a message in somebody else's thread"},
        {"SELECT count(*) FROM task t JOIN conversation c ON c.id = t.conversation_id WHERE t.contact_id IS NOT "
         "c.contact_id",
         "a task in somebody else's thread"},
        {"SELECT count(*) FROM product_query q JOIN conversation c ON c.id = q.conversation_id WHERE q.contact_id IS "
         "NOT c.contact_id",
         "a product question in somebody else's thread"},
        {"SELECT count(*) FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.contact_id <> "
         "c.contact_id",
         "a thread that answers somebody else"},
        {"SELECT count(*) FROM contact_search_text t WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = "
         "t.contact_id)",
         "an indexed contact"},
    };
    for (const Rule &rule : kRules) {
        if (store.number(rule.sql) != 0)
            return QString::fromUtf8(rule.words);
    }
    const QString check = store.text("PRAGMA integrity_check");
    return check == QLatin1StringView("ok") ? QString() : check;
}

} // namespace migochat::test
