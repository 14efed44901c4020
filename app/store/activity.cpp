#include "app/store/activity.h"

#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAdd{"activity.add"_L1, R"(
    INSERT INTO activity (contact_id, lead_id, conversation_id, message_id, kind, actor, staff_id, stage,
                          old_value, new_value, reason, at)
    SELECT c.id, l.id, :conversation, :message, :kind, :actor, :staff, ifnull(l.stage, ''), :old, :new, :reason, :at
    FROM contact c LEFT JOIN lead l ON l.contact_id = c.id
    WHERE c.id = :contact
)"_L1};

constexpr Sql kExists{"activity.exists"_L1, R"(
    SELECT 1 FROM activity
    WHERE conversation_id = :conversation AND message_id = :message AND kind = :kind
    LIMIT 1
)"_L1};

constexpr Sql kUnanswered{"activity.unanswered"_L1, R"(
    SELECT 1 FROM activity line
    WHERE line.id = (SELECT id FROM activity
                     WHERE conversation_id = :conversation AND kind = :kind AND new_value = :new AND at >= :since
                     ORDER BY at DESC, id DESC LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM message m
                      WHERE m.conversation_id = :conversation AND m.at > line.at
                        AND (m.author = 'staff' OR m.author = 'phone'))
)"_L1};

constexpr std::array kStatements{kAdd, kExists, kUnanswered};

} // namespace

SqlList statements::activity()
{
    return kStatements;
}

Result<> activity::add(Transaction &transaction, const Entry &entry)
{
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":contact"_L1, entry.contact).bind(":conversation"_L1, entry.conversation);
        s.bind(":message"_L1, entry.message).bind(":kind"_L1, entry.kind).bind(":actor"_L1, entry.actor);
        s.bind(":staff"_L1, entry.staff).bind(":old"_L1, entry.oldValue).bind(":new"_L1, entry.newValue);
        s.bind(":reason"_L1, entry.reason).bind(":at"_L1, entry.at);
    });
    if (!added)
        return failed(added, u"activity");
    transaction.changed(Topic::Activity, transaction.lastInsertId());
    if (entry.conversation.isValid())
        transaction.changed(Topic::Conversation, entry.conversation);
    return {};
}

Result<bool> activity::exists(const Database &database, const Entry &entry)
{
    const auto found = readOne(
        database, kExists,
        [&](Statement &s) {
            s.bind(":conversation"_L1, entry.conversation)
                .bind(":message"_L1, entry.message)
                .bind(":kind"_L1, entry.kind);
        },
        kFirstInteger);
    if (!found)
        return failed(found);
    return found->has_value();
}

Result<bool> activity::standsUnanswered(const Database &database, const Entry &entry, Instant since)
{
    const auto found = readOne(
        database, kUnanswered,
        [&](Statement &s) {
            s.bind(":conversation"_L1, entry.conversation).bind(":kind"_L1, entry.kind);
            s.bind(":new"_L1, entry.newValue).bind(":since"_L1, since);
        },
        kFirstInteger);
    if (!found)
        return failed(found);
    return found->has_value();
}

} // namespace migochat
