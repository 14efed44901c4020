#include "app/store/messagesinternal.h"
#include "app/store/outboxinternal.h"
#include "app/store/outboxwaiting.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kBegin{"outbox.begin"_L1, R"(
    UPDATE outbox SET state = 'sending', attempts = attempts + 1
    WHERE id = :id AND message_id = :message AND state = 'queued'
)"_L1};

// Numbers go on after a resend, which starts with a new work row.
constexpr Sql kAddAttempt{"outbox.addAttempt"_L1, R"(
    INSERT INTO delivery_attempt (message_id, number, token, outcome, started_at)
    VALUES (:message, 1 + ifnull((SELECT max(number) FROM delivery_attempt WHERE message_id = :message), 0), :token,
            'sending', :now)
)"_L1};

constexpr Sql kEndAttempt{"outbox.endAttempt"_L1, R"(
    UPDATE delivery_attempt
    SET outcome = CASE WHEN outcome = 'settled' THEN outcome ELSE :outcome END, finished_at = :now,
        http_status = :httpStatus, code = :code, detail = :detail, trace_id = :trace,
        remote_id = CASE WHEN :remote IS NULL THEN remote_id ELSE :remote END
    WHERE id = :attempt AND message_id = :message
)"_L1};

constexpr Sql kLeave{"outbox.leave"_L1, R"(
    DELETE FROM outbox WHERE id = :id AND message_id = :message AND state = 'sending'
)"_L1};

constexpr Sql kAgain{"outbox.again"_L1, R"(
    UPDATE outbox SET state = 'queued', not_before = :at, reason = :reason
    WHERE id = :id AND message_id = :message AND state = 'sending'
)"_L1};

constexpr Sql kBecomeUnknown{"outbox.becomeUnknown"_L1, R"(
    UPDATE outbox SET state = 'unknown', reason = :reason
    WHERE id = :id AND message_id = :message AND state = 'sending'
)"_L1};

constexpr Sql kWasPlanned{"outbox.wasPlanned"_L1, R"(
    SELECT id FROM outbox WHERE message_id = :message AND scheduled = 1
)"_L1};

constexpr std::array kStatements{kBegin, kAddAttempt, kEndAttempt, kLeave, kAgain, kBecomeUnknown, kWasPlanned};

using outbox::Settlement;

enum class Ending { Accepted, Again, Unknown, Refused };

Ending endingOf(const Settlement &settlement)
{
    if (settlement.outcome.accepted)
        return Ending::Accepted;
    if (settlement.outcome.failure.kind == FailureClass::Unknown) // never again by itself, whatever the policy said
        return Ending::Unknown;
    return settlement.retryAt ? Ending::Again : Ending::Refused;
}

QLatin1StringView outcomeText(Ending ending)
{
    switch (ending) {
    case Ending::Accepted:
        return "accepted"_L1;
    case Ending::Again:
        return "retry"_L1;
    case Ending::Unknown:
        return "unknown"_L1;
    case Ending::Refused:
        break;
    }
    return "refused"_L1;
}

Result<> endAttempt(Transaction &transaction, const Settlement &settlement, Ending ending)
{
    const bool accepted = ending == Ending::Accepted;
    const SendFailure failure = accepted ? SendFailure{} : settlement.outcome.failure;
    return runSql(transaction.database(), kEndAttempt, [&](Statement &s) {
        s.bind(":attempt"_L1, settlement.attempt).bind(":message"_L1, settlement.message);
        s.bind(":outcome"_L1, outcomeText(ending)).bind(":now"_L1, settlement.now);
        s.bind(":httpStatus"_L1, failure.httpStatus).bind(":code"_L1, accepted ? QString() : failure.codeText());
        s.bind(":detail"_L1, failure.detail).bind(":trace"_L1, failure.traceId);
        s.bind(":remote"_L1, accepted ? settlement.outcome.accepted->remoteId : RemoteMessageId());
    });
}

/// True when the work row was still ours to move; false when an echo or status had settled it before.
Result<bool> moveWork(Transaction &transaction, const Settlement &settlement, Ending ending)
{
    const bool leaves = ending == Ending::Accepted || ending == Ending::Refused;
    const Sql &sql = leaves ? kLeave : ending == Ending::Again ? kAgain : kBecomeUnknown;
    const Result<> moved = runSql(transaction.database(), sql, [&](Statement &s) {
        s.bind(":id"_L1, settlement.id).bind(":message"_L1, settlement.message);
        if (!leaves)
            s.bind(":reason"_L1, settlement.outcome.failure.codeText());
        if (ending == Ending::Again)
            s.bind(":at"_L1, settlement.retryAt);
    });
    if (!moved)
        return failed(moved);
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Outbox, settlement.message);
    return true;
}

/// The platform has it. A status may have come before its answer, so the state only moves forward.
Result<> accept(Transaction &transaction, const Settlement &settlement)
{
    const RemoteMessageId &remoteId = settlement.outcome.accepted->remoteId;
    const QString &recipientId = settlement.outcome.accepted->recipientId;
    const Result<> noted = outbox::noteAcceptance(transaction, settlement.message, recipientId, settlement.now);
    if (!noted)
        return failed(noted, u"accepted");
    const Result<bool> moved =
        messages::advance(transaction, settlement.message,
                          {.state = DeliveryState::Accepted, .at = settlement.now, .remoteId = remoteId});
    if (!moved)
        return failed(moved, u"accepted");
    return messages::applyOrphans(transaction, settlement.message, remoteId, {});
}

Result<> keepFailure(Transaction &transaction, const Settlement &settlement, Ending ending)
{
    const SendFailure &failure = settlement.outcome.failure;
    const DeliveryState state = ending == Ending::Again     ? DeliveryState::Queued
                                : ending == Ending::Unknown ? DeliveryState::Unknown
                                                            : DeliveryState::Failed;
    if (ending == Ending::Refused) {
        const Result<> noted = outbox::noteRefusal(transaction, settlement.message, failure.codeText(), settlement.now);
        if (!noted)
            return failed(noted, u"refusal");
    }
    return messages::setState(
        transaction, settlement.message,
        {.state = state, .at = settlement.now, .failureCode = failure.codeText(), .failureDetail = failure.detail});
}

/// Nobody waits for an answer any more that was planned and leaves now.
Result<> leavesAsPlanned(Transaction &transaction, MessageId message)
{
    const auto planned = readOne(
        transaction.database(), kWasPlanned, [&](Statement &s) { s.bind(":message"_L1, message); }, kFirstInteger);
    if (!planned)
        return failed(planned, u"planned message");
    return *planned ? outbox::refreshWaiting(transaction, message) : Result<>{};
}

} // namespace

SqlList statements::outboxSettle()
{
    return kStatements;
}

namespace outbox {

Result<AttemptId> begin(Transaction &transaction, const Due &due, const QString &token, Instant now)
{
    const auto current = dueNow(transaction.database(), due.message);
    if (!current)
        return failed(current, u"begin sending");
    if (!*current)
        return fail(ErrorCode::Conflict, u"message %1 is no longer queued"_s.arg(due.message.value()));
    if (const QString why = obstacle(**current, now); !why.isEmpty())
        return fail(ErrorCode::Conflict, why);
    const Result<> begun = runSql(transaction.database(), kBegin,
                                  [&](Statement &s) { s.bind(":id"_L1, due.id).bind(":message"_L1, due.message); });
    if (!begun)
        return failed(begun, u"begin sending");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::Conflict, u"message %1 is no longer queued"_s.arg(due.message.value()));
    const Result<> added = runSql(transaction.database(), kAddAttempt, [&](Statement &s) {
        s.bind(":message"_L1, due.message).bind(":token"_L1, token).bind(":now"_L1, now);
    });
    if (!added)
        return failed(added, u"add attempt");
    const AttemptId attempt(transaction.lastInsertId());
    const Result<> set = messages::setState(transaction, due.message, {.state = DeliveryState::Sending, .at = now});
    if (!set)
        return failed(set);
    transaction.changed(Topic::Outbox, due.message);
    if (const Result<> answered = leavesAsPlanned(transaction, due.message); !answered)
        return failed(answered);
    return attempt;
}

Result<> settle(Transaction &transaction, const Settlement &settlement)
{
    const Ending ending = endingOf(settlement);
    if (const Result<> ended = endAttempt(transaction, settlement, ending); !ended)
        return failed(ended, u"end attempt");
    const Result<bool> moved = moveWork(transaction, settlement, ending);
    if (!moved)
        return failed(moved, u"settle");
    if (ending == Ending::Accepted)
        return accept(transaction, settlement);
    return *moved ? keepFailure(transaction, settlement, ending) : Result<>{};
}

} // namespace outbox

} // namespace migochat
