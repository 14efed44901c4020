#include "app/store/messages.h"
#include "app/store/outboxinternal.h"
#include "app/store/outboxwaiting.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kEnqueue{"outbox.enqueue"_L1, R"(
    INSERT INTO outbox (message_id, conversation_id, account_id, channel, created_at, not_before, scheduled,
                        follows_id)
    SELECT m.id, c.id, c.account_id, c.channel, :now, :notBefore, :scheduled, :follows
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.id = :message AND m.direction = 'outbound'
)"_L1};

// What stands word for word in a draft of the assistant is the assistant's, whoever sent it: only its own words may a
// person send under the human-agent tag. A held answer that became a draft is a person's.
// Somebody whom one platform cannot reach may be reached on another: WhatsApp's codes have six digits, the others fewer.
#define MIGOCHAT_DUE                                                                                                   \
    "SELECT o.id, o.message_id, o.conversation_id, o.account_id, o.channel, o.attempts, o.not_before,"                 \
    " a.send_blocked_code <> '', c.last_customer_message_at, c.free_entry_until,"                                      \
    " a.remote_id, i.kind, i.value, m.kind, m.text, m.reply_to_remote,"                                                \
    " CASE WHEN EXISTS (SELECT 1 FROM draft d WHERE d.id = m.draft_id AND d.reason <> 'held_answer'"                   \
    "   AND instr(d.reply, m.text) > 0) THEN 'assistant' ELSE m.author END, m.content,"                                \
    " (SELECT r.at FROM message r WHERE r.id = m.reply_to_id AND r.kind = 'comment'),"                                 \
    " c.status = 'spam' OR ct.blocked,"                                                                                \
    " ct.gone_code <> '' AND (CAST(ct.gone_code AS INTEGER) >= 100000) = (c.channel = 'whatsapp'), "                   \
    "ct.marketing_opt_out,"                                                                                            \
    " (SELECT p.state_at FROM message p WHERE p.id = o.follows_id AND p.state = 'accepted')"                           \
    " FROM outbox o"                                                                                                   \
    " CROSS JOIN message m ON m.id = o.message_id"                                                                     \
    " CROSS JOIN conversation c ON c.id = o.conversation_id"                                                           \
    " CROSS JOIN contact ct ON ct.id = c.contact_id"                                                                   \
    " CROSS JOIN account a ON a.id = o.account_id"                                                                     \
    " CROSS JOIN identity i ON i.id = c.identity_id"                                                                   \
    " WHERE o.state = 'queued' "

// A row in "unknown" holds nobody up: it waits for an echo, a status or a person. Blocked accounts come last, so that
// their queue cannot fill the page.
constexpr Sql kHeads{"outbox.heads"_L1, MIGOCHAT_DUE R"(
      AND NOT EXISTS (SELECT 1 FROM outbox e
                      WHERE e.conversation_id = o.conversation_id
                        AND (e.state = 'sending' OR (e.state = 'queued' AND NOT e.scheduled AND e.id < o.id)))
    ORDER BY a.send_blocked_code <> '', o.not_before, o.id LIMIT :limit
)"_L1};

constexpr Sql kDueNow{"outbox.dueNow"_L1, MIGOCHAT_DUE "AND o.message_id = :message"_L1};

constexpr Sql kReschedule{"outbox.reschedule"_L1, R"(
    UPDATE outbox SET not_before = :notBefore, scheduled = :scheduled
    WHERE message_id = :message AND state = 'queued' AND attempts = 0
)"_L1};

constexpr Sql kTakeQueued{"outbox.takeQueued"_L1, R"(
    DELETE FROM outbox WHERE message_id = :message AND state = 'queued'
)"_L1};

constexpr Sql kTakeUnknown{"outbox.takeUnknown"_L1, R"(
    DELETE FROM outbox WHERE message_id = :message AND state = 'unknown'
)"_L1};

constexpr Sql kCounts{"outbox.counts"_L1, R"(
    SELECT state, count(*) FROM outbox GROUP BY state
)"_L1};

constexpr Sql kOldest{"outbox.oldest"_L1, R"(
    SELECT ifnull(min(created_at), 0) FROM outbox WHERE state = 'queued' AND scheduled = 0
)"_L1};

constexpr std::array kStatements{kEnqueue, kHeads, kDueNow, kReschedule, kTakeQueued, kTakeUnknown, kCounts, kOldest};

outbox::Due readDue(const Statement &row)
{
    outbox::Due due;
    due.id = row.id<OutboxId>(0);
    due.message = row.id<MessageId>(1);
    due.conversation = row.id<ConversationId>(2);
    due.account = row.id<AccountId>(3);
    due.channel = ChannelKind(row.text(4));
    due.attempts = static_cast<int>(row.integer(5));
    due.notBefore = row.instant(6);
    due.accountBlocked = row.integer(7) != 0;
    due.outgoing.message = due.message;
    due.outgoing.account = RemoteAccountId(row.text(10));
    due.outgoing.recipient = {row.enumerator(11, IdentityKind::PageScopedId), row.text(12)};
    due.outgoing.kind = row.enumerator(13, MessageKind::Text);
    due.outgoing.text = row.text(14);
    due.outgoing.replyTo = RemoteMessageId(row.text(15));
    due.outgoing.author = row.enumerator(16, Author::Staff);
    due.outgoing.content = contentFromJson(row.blob(17)).value_or(MessageContent());
    due.isGone = row.integer(20) != 0;
    due.optedOut = row.integer(21) != 0;
    due.partTakenAt = row.optionalInstant(22);
    due.windowFacts.channel = due.channel;
    due.windowFacts.blocked = due.isGone || row.integer(19) != 0;
    if (reachOf(due.outgoing.content) == Reach::PrivateReply) {
        due.windowFacts.lastCommentAt = row.optionalInstant(18);
        return due;
    }
    due.windowFacts.lastCustomerMessageAt = row.optionalInstant(8);
    due.windowFacts.freeEntryUntil = row.optionalInstant(9);
    return due;
}

/// True when there was such a row.
Result<bool> take(Transaction &transaction, const Sql &sql, MessageId message)
{
    const Result<> taken = runSql(transaction.database(), sql, [&](Statement &s) { s.bind(":message"_L1, message); });
    if (!taken)
        return failed(taken, u"outbox");
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Outbox, message);
    return true;
}

/// Ends a queued message before anything was sent.
Result<> end(Transaction &transaction, MessageId message, const messages::StateChange &change)
{
    const Result<bool> taken = take(transaction, kTakeQueued, message);
    if (!taken)
        return failed(taken);
    if (!*taken)
        return fail(ErrorCode::Conflict, u"message %1 is not queued"_s.arg(message.value()));
    return messages::setState(transaction, message, change);
}

} // namespace

SqlList statements::outboxQueue()
{
    return kStatements;
}

namespace outbox {

QString obstacle(const Due &due, Instant now)
{
    const auto *content = std::get_if<TemplateContent>(&due.outgoing.content);
    return sendingObstacle({.window = due.windowFacts, .isGone = due.isGone, .optedOut = due.optedOut},
                           {.kind = due.outgoing.kind,
                            .author = due.outgoing.author,
                            .reach = reachOf(due.outgoing.content),
                            .isMarketing = content && content->category == "marketing"_L1},
                           now);
}

Result<std::optional<Due>> dueNow(const Database &database, MessageId message)
{
    return readOne(
        database, kDueNow, [&](Statement &s) { s.bind(":message"_L1, message); }, readDue);
}

Result<QString> obstacleAt(const Database &database, MessageId message, Instant when)
{
    const auto due = dueNow(database, message);
    if (!due)
        return failed(due);
    return *due ? obstacle(**due, when) : QString();
}

Result<> reschedule(Transaction &transaction, MessageId message, const When &when)
{
    const Result<> moved = runSql(transaction.database(), kReschedule, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":notBefore"_L1, when.notBefore).bind(":scheduled"_L1, when.isScheduled);
    });
    if (!moved)
        return failed(moved, u"reschedule");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::Conflict, u"message %1 cannot be moved any more"_s.arg(message.value()));
    transaction.changed(Topic::Outbox, message);
    transaction.changed(Topic::Message, message);
    return refreshWaiting(transaction, message);
}

Result<OutboxId> enqueue(Transaction &transaction, MessageId message, Instant now, const When &when)
{
    const Result<> queued = runSql(transaction.database(), kEnqueue, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":now"_L1, now);
        s.bind(":notBefore"_L1, when.notBefore).bind(":scheduled"_L1, when.isScheduled);
        s.bind(":follows"_L1, when.follows);
    });
    if (!queued)
        return failed(queued, u"enqueue");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"outgoing message %1"_s.arg(message.value()));
    const OutboxId id(transaction.lastInsertId());
    transaction.changed(Topic::Outbox, message);
    return id;
}

Result<QList<Due>> heads(const Database &database, int limit)
{
    return readAll(
        database, kHeads, [&](Statement &s) { s.bind(":limit"_L1, limit); }, readDue);
}

Result<> refuse(Transaction &transaction, MessageId message, const QString &code, Instant now)
{
    return end(transaction, message, {.state = DeliveryState::Failed, .at = now, .failureCode = code});
}

Result<> cancel(Transaction &transaction, MessageId message, Instant now)
{
    return end(transaction, message, {.state = DeliveryState::Cancelled, .at = now});
}

Result<> resend(Transaction &transaction, MessageId message, Instant now)
{
    const Result<bool> wasUnknown = take(transaction, kTakeUnknown, message);
    if (!wasUnknown)
        return failed(wasUnknown);
    const auto found = messages::find(transaction.database(), message);
    if (!found)
        return failed(found, u"resend");
    if (!*found)
        return fail(ErrorCode::NotFound, u"message %1"_s.arg(message.value()));
    if (!*wasUnknown && (*found)->state != DeliveryState::Failed)
        return fail(ErrorCode::Conflict, u"message %1 needs no second try"_s.arg(message.value()));
    const Result<> set = messages::setState(transaction, message, {.state = DeliveryState::Queued, .at = now});
    if (!set)
        return failed(set);
    const Result<OutboxId> queued = enqueue(transaction, message, now);
    if (!queued)
        return failed(queued);
    const auto due = dueNow(transaction.database(), message);
    if (!due)
        return failed(due);
    const QString why = *due ? obstacle(**due, now) : QString();
    return why.isEmpty() ? Result<>{} : fail(ErrorCode::Refused, why);
}

Result<Counts> counts(const Database &database)
{
    const auto rows = readAll(database, kCounts, kNoValues, [](const Statement &row) {
        return std::pair(row.text(0), static_cast<int>(row.integer(1)));
    });
    if (!rows)
        return failed(rows, u"outbox counts");
    const auto oldest = readOne(database, kOldest, kNoValues, kFirstInteger);
    if (!oldest)
        return failed(oldest, u"outbox counts");
    Counts counts;
    for (const auto &[state, total] : *rows) {
        int &target = state == "queued"_L1 ? counts.queued : state == "sending"_L1 ? counts.sending : counts.unknown;
        target = total;
    }
    if (oldest->value_or(0) > 0)
        counts.oldestQueued = fromMsecs(**oldest);
    return counts;
}

} // namespace outbox

} // namespace migochat
