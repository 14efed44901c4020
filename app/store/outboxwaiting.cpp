#include "app/store/outboxwaiting.h"

#include "app/store/outboundstatements.h"
#include "app/store/statement.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kKeep{"waiting.keep"_L1, R"(
    UPDATE conversation SET waiting_since = :since WHERE id = :conversation AND waiting_since IS NULL
)"_L1};

// What is planned and has not left answers nobody.
constexpr Sql kRefresh{"waiting.refresh"_L1, R"(
    UPDATE conversation SET waiting_since = (
        SELECT min(m.at) FROM message m
        WHERE m.conversation_id = conversation.id AND m.direction = 'inbound' AND m.history = 0 AND m.kind <> 'system'
          AND m.at > ifnull((
              SELECT max(o.at) FROM message o
              WHERE o.conversation_id = conversation.id AND o.direction = 'outbound'
                AND o.state NOT IN ('failed', 'cancelled')
                AND NOT EXISTS (SELECT 1 FROM outbox x
                    WHERE x.message_id = o.id AND x.scheduled = 1 AND x.state = 'queued')
          ), 0))
    WHERE id = (SELECT conversation_id FROM message WHERE id = :message) AND status = 'open'
    RETURNING id
)"_L1};

constexpr std::array kStatements{kKeep, kRefresh};

} // namespace

SqlList statements::outboxWaiting()
{
    return kStatements;
}

namespace outbox {

Result<> keepWaiting(Transaction &transaction, ConversationId conversation, std::optional<Instant> since)
{
    if (!since)
        return {};
    const Result<> kept = runSql(transaction.database(), kKeep, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":since"_L1, *since);
    });
    if (!kept)
        return failed(kept, u"who waits");
    transaction.changed(Topic::Conversation, conversation);
    return {};
}

Result<> refreshWaiting(Transaction &transaction, MessageId message)
{
    const auto conversation = readOne(
        transaction.database(), kRefresh, [&](Statement &s) { s.bind(":message"_L1, message); }, kFirstInteger);
    if (!conversation)
        return failed(conversation, u"who waits");
    if (*conversation)
        transaction.changed(Topic::Conversation, **conversation);
    return {};
}

} // namespace outbox

} // namespace migochat
