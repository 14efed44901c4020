#include "app/store/sendingfacts.h"

#include "app/store/commentreplies.h"
#include "app/store/outboundstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::hours kPrivateReply{24 * 7};

// Somebody whom one platform cannot reach may be reached on another: WhatsApp's codes have six digits, the others fewer.
constexpr Sql kFacts{"reaching.facts"_L1, R"(
    SELECT c.channel, c.last_customer_message_at, c.free_entry_until, c.status = 'spam' OR ct.blocked,
           ct.gone_code <> '' AND (CAST(ct.gone_code AS INTEGER) >= 100000) = (c.channel = 'whatsapp'),
           ct.marketing_opt_out
    FROM conversation c CROSS JOIN contact ct ON ct.id = c.contact_id WHERE c.id = :conversation
)"_L1};

#define MIGOCHAT_TARGET                                                                                                \
    "SELECT c.id, c.account_id, c.channel, i.kind, i.value, m.id, ifnull(m.remote_id, ''), m.kind = 'comment',"        \
    " a.send_blocked_code <> '' FROM message m"                                                                        \
    " CROSS JOIN conversation c ON c.id = m.conversation_id"                                                           \
    " CROSS JOIN account a ON a.id = c.account_id"                                                                     \
    " CROSS JOIN identity i ON i.id = c.identity_id "

constexpr Sql kTargetOf{"reaching.targetOf"_L1, MIGOCHAT_TARGET "WHERE m.id = :message"_L1};

constexpr Sql kTargetIn{"reaching.targetIn"_L1, MIGOCHAT_TARGET R"(
    WHERE m.conversation_id = :conversation AND m.direction = 'inbound' AND m.kind <> 'comment'
      AND m.remote_id IS NOT NULL
    ORDER BY m.at DESC, m.id DESC LIMIT 1
)"_L1};

constexpr Sql kReact{"reaching.react"_L1, R"(
    INSERT INTO reaction (message_id, author, emoji, at) VALUES (:message, 'staff', :emoji, :now)
    ON CONFLICT (message_id, author) DO UPDATE SET emoji = excluded.emoji, at = excluded.at
)"_L1};

constexpr Sql kHide{"reaching.hide"_L1, R"(
    UPDATE message SET hidden_at = :hidden WHERE id = :comment
)"_L1};

constexpr std::array kStatements{kFacts, kTargetOf, kTargetIn, kReact, kHide};

SendingFacts readFacts(const Statement &row)
{
    SendingFacts facts;
    facts.window.channel = ChannelKind(row.text(0));
    facts.window.lastCustomerMessageAt = row.optionalInstant(1);
    facts.window.freeEntryUntil = row.optionalInstant(2);
    facts.isGone = row.integer(4) != 0;
    facts.window.blocked = facts.isGone || row.integer(3) != 0;
    facts.optedOut = row.integer(5) != 0;
    return facts;
}

reaching::Target readTarget(const Statement &row)
{
    reaching::Target target;
    target.conversation = row.id<ConversationId>(0);
    target.account = row.id<AccountId>(1);
    target.channel = ChannelKind(row.text(2));
    target.recipient = {row.enumerator(3, IdentityKind::PageScopedId), row.text(4)};
    target.message = row.id<MessageId>(5);
    target.remoteId = RemoteMessageId(row.text(6));
    target.isComment = row.integer(7) != 0;
    target.accountBlocked = row.integer(8) != 0;
    return target;
}

Result<std::optional<reaching::Target>> withFacts(const Database &database,
                                                  Result<std::optional<reaching::Target>> target, Instant now)
{
    if (!target || !*target)
        return target;
    const auto facts = reaching::facts(database, (*target)->conversation, now);
    if (!facts)
        return failed(facts);
    (*target)->facts = facts->value_or(SendingFacts());
    return target;
}

Result<> changedMessage(Transaction &transaction, const Result<> &done, MessageId message)
{
    if (!done)
        return failed(done, u"act");
    transaction.changed(Topic::Message, message);
    return {};
}

} // namespace

SqlList statements::reaching()
{
    return kStatements;
}

QString sendingObstacle(const SendingFacts &facts, Leaving message, Instant now)
{
    message.optedOut = facts.optedOut;
    const QString why = leavingObstacle(replyWindow(facts.window, now).window, message);
    return facts.isGone && why == "blocked"_L1 ? u"customer_gone"_s : why;
}

namespace reaching {

Result<std::optional<SendingFacts>> facts(const Database &database, ConversationId conversation, Instant now)
{
    auto found = readOne(
        database, kFacts, [&](Statement &s) { s.bind(":conversation"_L1, conversation); }, readFacts);
    if (!found || !*found)
        return found;
    const auto comment = commentreplies::lastOpen(database, conversation, now - kPrivateReply);
    if (!comment)
        return failed(comment);
    if (*comment) {
        (*found)->window.lastCommentAt = (*comment)->at;
        (*found)->openComment = (*comment)->message;
    }
    return found;
}

Result<std::optional<Target>> targetOf(const Database &database, MessageId message, Instant now)
{
    return withFacts(database,
                     readOne(
                         database, kTargetOf, [&](Statement &s) { s.bind(":message"_L1, message); }, readTarget),
                     now);
}

Result<std::optional<Target>> targetIn(const Database &database, ConversationId conversation, Instant now)
{
    return withFacts(
        database,
        readOne(
            database, kTargetIn, [&](Statement &s) { s.bind(":conversation"_L1, conversation); }, readTarget),
        now);
}

Result<> noteReaction(Transaction &transaction, MessageId message, const QString &emoji, Instant now)
{
    const Result<> noted = runSql(transaction.database(), kReact, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":emoji"_L1, emoji).bind(":now"_L1, now);
    });
    return changedMessage(transaction, noted, message);
}

Result<> noteHidden(Transaction &transaction, MessageId comment, std::optional<Instant> hiddenAt)
{
    const Result<> noted = runSql(transaction.database(), kHide,
                                  [&](Statement &s) { s.bind(":comment"_L1, comment).bind(":hidden"_L1, hiddenAt); });
    return changedMessage(transaction, noted, comment);
}

} // namespace reaching

} // namespace migochat
