#include "app/store/heldanswers.h"

#include "app/domain/sendlimits.h"
#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/messages.h"
#include "app/store/outboundstatements.h"
#include "app/store/outbox.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAdd{"held.add"_L1, R"(
    INSERT INTO held_answer (conversation_id, message_id, text, staff_id, created_at)
    VALUES (:conversation, :message, :text, :staff, :now)
    ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kWaiting{"held.waiting"_L1, R"(
    SELECT id, message_id, text, staff_id, created_at, edited_at IS NOT NULL FROM held_answer
    WHERE conversation_id = :conversation AND state = 'held'
)"_L1};

constexpr Sql kEdit{"held.edit"_L1, R"(
    UPDATE held_answer SET text = :text, edited_at = :now WHERE conversation_id = :conversation AND state = 'held'
)"_L1};

constexpr Sql kSettle{"held.settle"_L1, R"(
    UPDATE held_answer SET state = :state, settled_at = :now WHERE conversation_id = :conversation AND state = 'held'
)"_L1};

// Rows are numbered as they came in, so a phone's clock decides nothing.
constexpr Sql kPersonWrote{"held.personWrote"_L1, R"(
    SELECT 1 FROM message
    WHERE conversation_id = :conversation AND at >= :since AND direction = 'outbound' AND author IN ('staff', 'phone')
      AND history = 0 AND id > ifnull(:template, 0) AND received_at >= :since AND kind <> 'comment'
      AND state NOT IN ('failed', 'cancelled')
    LIMIT 1
)"_L1};

constexpr std::array kStatements{kAdd, kWaiting, kEdit, kSettle, kPersonWrote};

using held::HeldAnswer;

Result<> settle(Transaction &transaction, ConversationId conversation, QLatin1StringView state, Instant now)
{
    const Result<> settled = runSql(transaction.database(), kSettle, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":state"_L1, state).bind(":now"_L1, now);
    });
    if (!settled)
        return failed(settled, u"held answer");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"no held answer"_s);
    transaction.changed(Topic::Conversation, conversation);
    return {};
}

Result<bool> personWroteSince(const Database &database, const HeldAnswer &answer)
{
    const auto found = readOne(
        database, kPersonWrote,
        [&](Statement &s) {
            s.bind(":conversation"_L1, answer.conversation).bind(":since"_L1, answer.createdAt);
            s.bind(":template"_L1, answer.sentTemplate);
        },
        kFirstInteger);
    if (!found)
        return failed(found, u"written meanwhile");
    return found->has_value();
}

Result<> leave(Transaction &transaction, const HeldAnswer &answer, const Conversation &conversation, Instant now)
{
    MessageId previous;
    for (const QString &part : splitText(answer.text, textLimitOf(conversation.channel))) {
        const auto message = messages::appendOutbound(transaction, {.conversation = answer.conversation,
                                                                    .author = Author::Staff,
                                                                    .staff = answer.staff,
                                                                    .text = part,
                                                                    .replyTo = {},
                                                                    .draft = {},
                                                                    .at = now,
                                                                    .leavesUnread = true});
        if (!message)
            return failed(message, u"held answer");
        if (const auto queued = outbox::enqueue(transaction, *message, now, {.follows = previous}); !queued)
            return failed(queued, u"held answer");
        previous = *message;
    }
    return conversations::personWrote(transaction, answer.conversation, now);
}

Result<> becomeDraft(Transaction &transaction, const HeldAnswer &answer, const Conversation &conversation,
                     MessageId message, Instant now)
{
    Draft draft;
    draft.conversation = answer.conversation;
    draft.basedOn = message;
    draft.basedOnVersion = conversation.version;
    draft.reply = answer.text;
    draft.reason = u"held_answer"_s;
    draft.createdAt = now;
    const auto added = drafts::add(transaction, draft);
    return added ? Result<>{} : failed(added, u"held answer as draft");
}

} // namespace

SqlList statements::heldAnswers()
{
    return kStatements;
}

namespace held {

Result<qint64> add(Transaction &transaction, const HeldAnswer &answer)
{
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":conversation"_L1, answer.conversation).bind(":message"_L1, answer.sentTemplate);
        s.bind(":text"_L1, answer.text).bind(":staff"_L1, answer.staff).bind(":now"_L1, answer.createdAt);
    });
    if (!added)
        return failed(added, u"hold answer");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::Conflict, u"an answer is held already"_s);
    transaction.changed(Topic::Conversation, answer.conversation);
    return transaction.lastInsertId();
}

Result<std::optional<HeldAnswer>> waiting(const Database &database, ConversationId conversation)
{
    return readOne(
        database, kWaiting, [&](Statement &s) { s.bind(":conversation"_L1, conversation); },
        [conversation](const Statement &row) {
            return HeldAnswer{row.integer(0),     conversation,   row.id<MessageId>(1), row.text(2),
                              row.id<StaffId>(3), row.instant(4), row.integer(5) != 0};
        });
}

Result<> edit(Transaction &transaction, ConversationId conversation, const QString &text, Instant now)
{
    const Result<> edited = runSql(transaction.database(), kEdit, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":text"_L1, text).bind(":now"_L1, now);
    });
    if (!edited)
        return failed(edited, u"edit held answer");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"no held answer"_s);
    transaction.changed(Topic::Conversation, conversation);
    return {};
}

Result<> cancel(Transaction &transaction, ConversationId conversation, Instant now)
{
    return settle(transaction, conversation, "cancelled"_L1, now);
}

Result<Outcome> onCustomerWrote(Transaction &transaction, ConversationId conversation, MessageId message, Instant now)
{
    if (const Result<> back = outbox::customerIsBack(transaction, conversation); !back)
        return failed(back);
    const auto answer = waiting(transaction.database(), conversation);
    if (!answer)
        return failed(answer, u"held answer");
    if (!*answer)
        return Outcome::Nothing;
    const auto current = conversations::find(transaction.database(), conversation);
    if (!current)
        return failed(current);
    if (!*current)
        return fail(ErrorCode::NotFound, u"conversation of a held answer"_s);
    const Result<bool> wrote = personWroteSince(transaction.database(), **answer);
    if (!wrote)
        return failed(wrote);
    const bool drafted = *wrote || (*answer)->isEdited;
    if (const Result<> settled = settle(transaction, conversation, drafted ? "drafted"_L1 : "sent"_L1, now); !settled)
        return failed(settled);
    const Result<> done = drafted ? becomeDraft(transaction, **answer, **current, message, now)
                                  : leave(transaction, **answer, **current, now);
    if (!done)
        return failed(done);
    return drafted ? Outcome::Drafted : Outcome::Sent;
}

} // namespace held

} // namespace migochat
