#include "app/store/outbox.h"

#include "app/store/messagesinternal.h"
#include "app/store/outboxinternal.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kInterrupted{"outbox.interrupted"_L1, R"(
    UPDATE outbox SET state = 'unknown', reason = 'interrupted' WHERE state = 'sending' RETURNING message_id
)"_L1};

constexpr Sql kInterruptedAttempt{"outbox.interruptedAttempt"_L1, R"(
    UPDATE delivery_attempt SET outcome = 'unknown', finished_at = :now, code = 'interrupted'
    WHERE message_id = :message AND outcome = 'sending'
)"_L1};

constexpr Sql kOfToken{"outbox.ofToken"_L1, R"(
    SELECT message_id FROM delivery_attempt WHERE token = :token
)"_L1};

constexpr Sql kWork{"outbox.work"_L1, R"(
    SELECT 1 FROM outbox WHERE message_id = :message
)"_L1};

constexpr Sql kDropWork{"outbox.dropWork"_L1, R"(
    DELETE FROM outbox WHERE message_id = :message
)"_L1};

constexpr Sql kSettleAttempts{"outbox.settleAttempts"_L1, R"(
    UPDATE delivery_attempt
    SET outcome = 'settled', finished_at = ifnull(finished_at, :now), remote_id = ifnull(:remote, remote_id)
    WHERE message_id = :message AND outcome IN ('sending', 'unknown')
)"_L1};

constexpr Sql kAttempts{"outbox.attempts"_L1, R"(
    SELECT number, outcome, started_at, finished_at, http_status, code, detail FROM delivery_attempt
    WHERE message_id = :message ORDER BY number
)"_L1};

constexpr std::array kStatements{kInterrupted, kInterruptedAttempt, kOfToken, kWork,
                                 kDropWork,    kSettleAttempts,     kAttempts};

outbox::Attempt readAttempt(const Statement &row)
{
    return {static_cast<int>(row.integer(0)), row.text(1), row.instant(2), row.optionalInstant(3),
            static_cast<int>(row.integer(4)), row.text(5), row.text(6)};
}

} // namespace

SqlList statements::outbox()
{
    return kStatements;
}

namespace outbox {

Result<> closeWork(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId, Instant now)
{
    const Database &database = transaction.database();
    const Result<> dropped = runSql(database, kDropWork, [&](Statement &s) { s.bind(":message"_L1, message); });
    if (!dropped)
        return failed(dropped, u"close work");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Outbox, message);
    return runSql(database, kSettleAttempts, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":remote"_L1, remoteId).bind(":now"_L1, now);
    });
}

Result<int> recoverInterrupted(Transaction &transaction, Instant now)
{
    const auto interrupted = readAll(transaction.database(), kInterrupted, kNoValues,
                                     [](const Statement &row) { return row.id<MessageId>(0); });
    if (!interrupted)
        return failed(interrupted, u"interrupted sends");
    for (const MessageId message : *interrupted) {
        const Result<> noted = runSql(transaction.database(), kInterruptedAttempt,
                                      [&](Statement &s) { s.bind(":message"_L1, message).bind(":now"_L1, now); });
        if (!noted)
            return failed(noted, u"interrupted attempt");
        const Result<> set = messages::setState(transaction, message, {.state = DeliveryState::Unknown, .at = now});
        if (!set)
            return failed(set);
        transaction.changed(Topic::Outbox, message);
    }
    return static_cast<int>(interrupted->size());
}

Result<std::optional<MessageId>> messageOfToken(const Database &database, const QString &token)
{
    if (token.isEmpty())
        return std::nullopt;
    return readOne(
        database, kOfToken, [&](Statement &s) { s.bind(":token"_L1, token); },
        [](const Statement &row) { return row.id<MessageId>(0); });
}

Result<> settleByReport(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId, Instant now)
{
    const auto work = readOne(
        transaction.database(), kWork, [&](Statement &s) { s.bind(":message"_L1, message); }, kFirstInteger);
    if (!work)
        return failed(work, u"settle by report");
    if (!*work)
        return {}; // settled long ago; a status moves the message by itself
    if (const Result<> noted = noteAcceptance(transaction, message, {}, now); !noted)
        return failed(noted, u"settle by report");
    const Result<bool> moved =
        messages::advance(transaction, message, {.state = DeliveryState::Accepted, .at = now, .remoteId = remoteId});
    if (!moved)
        return failed(moved, u"settle by report");
    return messages::applyOrphans(transaction, message, remoteId, {});
}

Result<QList<Attempt>> attempts(const Database &database, MessageId message)
{
    return readAll(
        database, kAttempts, [&](Statement &s) { s.bind(":message"_L1, message); }, readAttempt);
}

} // namespace outbox

} // namespace migochat
