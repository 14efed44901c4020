#include "app/store/activity.h"
#include "app/store/messagesinternal.h"
#include "app/store/outboxinternal.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kState{"messages.state"_L1, R"(
    SELECT state, conversation_id, contact_id FROM message WHERE id = :message
)"_L1};

// When each step was taken, whichever report came first. What is queued again has been nowhere.
#define MIGOCHAT_STEPS                                                                                                 \
    " sent_at = CASE WHEN :state = 'queued' THEN NULL"                                                                 \
    " WHEN :state IN ('accepted', 'sent') THEN min(ifnull(sent_at, :at), :at) ELSE sent_at END,"                       \
    " delivered_at = CASE WHEN :state = 'queued' THEN NULL"                                                            \
    " WHEN :state = 'delivered' THEN min(ifnull(delivered_at, :at), :at) ELSE delivered_at END,"                       \
    " read_at = CASE WHEN :state = 'queued' THEN NULL"                                                                 \
    " WHEN :state = 'read' THEN min(ifnull(read_at, :at), :at) ELSE read_at END "

// A remote id that another row of the conversation carries already stays with that row.
constexpr Sql kSetState{
    "messages.setState"_L1,
    "UPDATE message SET state = :state, state_at = :at, failure_code = :code, failure_detail = :detail," MIGOCHAT_STEPS
    "WHERE id = :message RETURNING conversation_id"_L1};

constexpr Sql kKeepStep{"messages.keepStep"_L1,
                        "UPDATE message SET" MIGOCHAT_STEPS
                        "WHERE id = :message AND CASE :state WHEN 'delivered' THEN ifnull(delivered_at, :at + 1) > :at"
                        " WHEN 'read' THEN ifnull(read_at, :at + 1) > :at ELSE ifnull(sent_at, :at + 1) > :at END"_L1};

constexpr Sql kSetRemoteId{"messages.setRemoteId"_L1, R"(
    UPDATE OR IGNORE message SET remote_id = :remote WHERE id = :message AND remote_id IS NULL
)"_L1};

constexpr Sql kAdvanceUpTo{"messages.advanceUpTo"_L1, R"(
    UPDATE message SET state = :state, state_at = :upTo,
        delivered_at = CASE WHEN :state = 'delivered' THEN :upTo ELSE delivered_at END,
        read_at = CASE WHEN :state = 'read' THEN :upTo ELSE read_at END
    WHERE conversation_id = :conversation AND direction = 'outbound' AND state IN ('accepted', 'sent', 'delivered')
      AND (:state = 'read' OR state <> 'delivered') AND at <= :upTo
    RETURNING id
)"_L1};

constexpr Sql kWatermark{"messages.watermark"_L1, R"(
    UPDATE conversation SET
        read_watermark_at = CASE WHEN :state = 'read' THEN max(ifnull(read_watermark_at, 0), :upTo)
                                 ELSE read_watermark_at END,
        delivered_watermark_at = max(ifnull(delivered_watermark_at, 0), :upTo)
    WHERE id = :conversation
)"_L1};

constexpr Sql kLateFailure{"messages.lateFailure"_L1, R"(
    UPDATE message SET late_failure_code = :code WHERE id = :message AND late_failure_code = ''
)"_L1};

// Somebody has to see to it: the customer did not get what looks delivered.
constexpr Sql kLateFailureTask{"messages.lateFailureTask"_L1, R"(
    INSERT INTO task (contact_id, conversation_id, message_id, kind, text, staff_id, created_at)
    SELECT :contact, :conversation, :message, 'late_failure', :code, m.staff_id, :at FROM message m
    WHERE m.id = :message
    ON CONFLICT DO NOTHING
    RETURNING id
)"_L1};

constexpr Sql kBilling{"messages.billing"_L1, R"(
    UPDATE message SET billing = :billing WHERE id = :message AND billing <> :billing
)"_L1};

constexpr Sql kFollowed{"messages.followed"_L1, R"(
    SELECT 1 FROM outbox WHERE follows_id = :message LIMIT 1
)"_L1};

constexpr std::array kStatements{kFollowed,    kState,     kSetState,    kKeepStep,        kSetRemoteId,
                                 kAdvanceUpTo, kWatermark, kLateFailure, kLateFailureTask, kBilling};

struct Current {
    DeliveryState state = DeliveryState::Unknown;
    ConversationId conversation;
    ContactId contact;
};

Result<Current> current(const Database &database, MessageId message)
{
    const auto found = readOne(
        database, kState, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            return Current{row.enumerator(0, DeliveryState::Unknown), row.id<ConversationId>(1), row.id<ContactId>(2)};
        });
    if (!found)
        return failed(found);
    if (!*found)
        return fail(ErrorCode::NotFound, u"message %1"_s.arg(message.value()));
    return **found;
}

/// "Failed" after it was delivered changes no tick, but a person should be able to see it.
Result<> noteLateFailure(Transaction &transaction, MessageId message, const Current &now,
                         const messages::StateChange &change)
{
    const activity::Entry entry{.contact = now.contact,
                                .conversation = now.conversation,
                                .message = message,
                                .kind = u"late_failure"_s,
                                .oldValue = toText(now.state),
                                .newValue = change.failureCode,
                                .reason = change.failureDetail,
                                .at = change.at};
    const Result<bool> known = activity::exists(transaction.database(), entry);
    if (!known)
        return failed(known);
    if (*known)
        return {};
    const Result<> marked = runSql(transaction.database(), kLateFailure, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":code"_L1, change.failureCode);
    });
    if (!marked)
        return failed(marked);
    transaction.changed(Topic::Message, message);
    const auto task = readOne(
        transaction.database(), kLateFailureTask,
        [&](Statement &s) {
            s.bind(":contact"_L1, now.contact).bind(":conversation"_L1, now.conversation).bind(":message"_L1, message);
            s.bind(":code"_L1, change.failureCode).bind(":at"_L1, change.at);
        },
        kFirstInteger);
    if (!task)
        return failed(task, u"task");
    if (*task)
        transaction.changed(Topic::Task, **task);
    return activity::add(transaction, entry);
}

Result<> keepBilling(Transaction &transaction, MessageId message, const QString &billing)
{
    if (billing.isEmpty())
        return {};
    const Result<> kept = runSql(transaction.database(), kBilling,
                                 [&](Statement &s) { s.bind(":message"_L1, message).bind(":billing"_L1, billing); });
    if (!kept)
        return failed(kept, u"billing");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Message, message);
    return {};
}

/// A report that comes late still says when that step was taken.
Result<> keepStep(Transaction &transaction, MessageId message, const messages::StateChange &change)
{
    const bool isStep = change.state == DeliveryState::Accepted || change.state == DeliveryState::Sent ||
                        change.state == DeliveryState::Delivered || change.state == DeliveryState::Read;
    if (!isStep)
        return {};
    const Result<> kept = runSql(transaction.database(), kKeepStep, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":state"_L1, change.state).bind(":at"_L1, change.at);
    });
    if (kept && transaction.changedRows() > 0)
        transaction.changed(Topic::Message, message);
    return kept;
}

/// The next part of a long text may leave now.
Result<> tellNextPart(Transaction &transaction, MessageId message)
{
    const auto followed = readOne(
        transaction.database(), kFollowed, [&](Statement &s) { s.bind(":message"_L1, message); }, kFirstInteger);
    if (!followed)
        return failed(followed, u"next part");
    if (*followed)
        transaction.changed(Topic::Outbox, message);
    return {};
}

bool hasWork(DeliveryState state)
{
    return state == DeliveryState::Queued || state == DeliveryState::Sending || state == DeliveryState::Unknown ||
           state == DeliveryState::Failed || state == DeliveryState::Cancelled;
}

Result<> keepWatermark(Transaction &transaction, ConversationId conversation, const InboundWatermark &mark)
{
    return runSql(transaction.database(), kWatermark, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":state"_L1, mark.state).bind(":upTo"_L1, mark.upTo);
    });
}

} // namespace

SqlList statements::messagesState()
{
    return kStatements;
}

namespace messages {

Result<> setState(Transaction &transaction, MessageId message, const StateChange &change)
{
    const bool isFailure = change.state == DeliveryState::Failed;
    const auto conversation = readOne(
        transaction.database(), kSetState,
        [&](Statement &s) {
            s.bind(":message"_L1, message).bind(":state"_L1, change.state).bind(":at"_L1, change.at);
            s.bind(":code"_L1, isFailure ? change.failureCode : QString());
            s.bind(":detail"_L1, isFailure ? change.failureDetail : QString());
        },
        [](const Statement &row) { return row.id<ConversationId>(0); });
    if (!conversation)
        return failed(conversation, u"message state");
    if (!*conversation)
        return fail(ErrorCode::NotFound, u"message %1"_s.arg(message.value()));
    if (change.remoteId.isValid()) {
        const Result<> named = runSql(transaction.database(), kSetRemoteId, [&](Statement &s) {
            s.bind(":message"_L1, message).bind(":remote"_L1, change.remoteId);
        });
        if (!named)
            return failed(named, u"remote id");
        if (transaction.changedRows() > 0) {
            if (const Result<> linked = linkAnswers(transaction, message, change.remoteId); !linked)
                return failed(linked, u"answers to it");
        }
    }
    transaction.changed(Topic::Message, message);
    transaction.changed(Topic::Conversation, **conversation); // the tick in the list
    return {};
}

Result<bool> advance(Transaction &transaction, MessageId message, const StateChange &change)
{
    const Result<Current> now = current(transaction.database(), message);
    if (!now)
        return failed(now, u"advance");
    if (const Result<> kept = keepBilling(transaction, message, change.billing); !kept)
        return failed(kept);
    if (!mayAdvance(now->state, change.state)) {
        if (const Result<> kept = keepStep(transaction, message, change); !kept)
            return failed(kept, u"step");
        if (change.state == DeliveryState::Failed &&
            deliveryRank(now->state) >= deliveryRank(DeliveryState::Delivered)) {
            if (const Result<> noted = noteLateFailure(transaction, message, *now, change); !noted)
                return failed(noted, u"late failure");
        }
        return false;
    }
    if (hasWork(now->state)) { // whatever waits to be sent has gone out
        if (const Result<> closed = outbox::closeWork(transaction, message, change.remoteId, change.at); !closed)
            return failed(closed, u"advance");
    }
    if (const Result<> set = setState(transaction, message, change); !set)
        return failed(set);
    if (const Result<> told = tellNextPart(transaction, message); !told)
        return failed(told);
    if (change.state == DeliveryState::Failed) {
        const Result<> noted = outbox::noteRefusal(transaction, message, change.failureCode, change.at);
        if (!noted)
            return failed(noted, u"refusal");
    }
    return true;
}

Result<int> advanceUpTo(Transaction &transaction, ConversationId conversation, const InboundWatermark &mark)
{
    const Database &database = transaction.database();
    if (const Result<> kept = keepWatermark(transaction, conversation, mark); !kept)
        return failed(kept, u"watermark");
    const auto moved = readAll(
        database, kAdvanceUpTo,
        [&](Statement &s) {
            s.bind(":conversation"_L1, conversation).bind(":state"_L1, mark.state).bind(":upTo"_L1, mark.upTo);
        },
        kFirstInteger);
    if (!moved)
        return failed(moved, u"watermark");
    int count = static_cast<int>(moved->size());
    for (const qint64 id : *moved)
        transaction.changed(Topic::Message, id);
    for (const RemoteMessageId &remoteId : mark.messages) {
        const auto named = findRepeated(database, conversation, remoteId);
        if (!named)
            return failed(named);
        if (!*named)
            continue;
        const Result<bool> one = advance(transaction, (*named)->message, {.state = mark.state, .at = mark.upTo});
        if (!one)
            return failed(one);
        count += *one ? 1 : 0;
    }
    if (count > 0)
        transaction.changed(Topic::Conversation, conversation);
    return count;
}

} // namespace messages

} // namespace migochat
