// What is taken back, and what comes back by itself.
#include "app/store/activity.h"
#include "app/store/conversations.h"
#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kMarkUnread{"conversations.markUnread"_L1, R"(
    UPDATE conversation SET unread_count = :atLeast WHERE id = :conversation AND unread_count < :atLeast
)"_L1};

constexpr Sql kWaitAgain{"conversations.waitAgain"_L1, R"(
    UPDATE conversation SET waiting_since = :since
    WHERE id = :conversation AND waiting_since IS NULL AND last_message_id IS :lastMessage
)"_L1};

constexpr Sql kNextWake{"conversations.nextWake"_L1, R"(
    SELECT snoozed_until FROM conversation WHERE snoozed_until IS NOT NULL ORDER BY snoozed_until LIMIT 1
)"_L1};

constexpr Sql kDue{"conversations.dueSnoozes"_L1, R"(
    SELECT id, contact_id FROM conversation WHERE snoozed_until IS NOT NULL AND snoozed_until <= :now
    ORDER BY snoozed_until LIMIT :limit
)"_L1};

constexpr std::array kStatements{kMarkUnread, kWaitAgain, kNextWake, kDue};

struct Sleeper {
    ConversationId conversation;
    ContactId contact;
};

Result<> wake(Transaction &transaction, const Sleeper &sleeper, Instant now)
{
    const Result<> opened =
        conversations::setStatus(transaction, sleeper.conversation, ConversationStatus::Open, std::nullopt);
    if (!opened)
        return opened;
    if (const Result<> marked = conversations::markUnread(transaction, sleeper.conversation, 1); !marked)
        return marked;
    return activity::add(
        transaction,
        {.contact = sleeper.contact, .conversation = sleeper.conversation, .kind = u"snooze_over"_s, .at = now});
}

Result<> noteChange(Transaction &transaction, const Result<> &done, ConversationId conversation)
{
    if (!done)
        return failed(done, u"conversation");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Conversation, conversation);
    return {};
}

} // namespace

SqlList statements::conversationActs()
{
    return kStatements;
}

namespace conversations {

Result<> markUnread(Transaction &transaction, ConversationId conversation, int atLeast)
{
    const Result<> marked = runSql(transaction.database(), kMarkUnread, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":atLeast"_L1, atLeast);
    });
    return noteChange(transaction, marked, conversation);
}

Result<> waitAgain(Transaction &transaction, ConversationId conversation, Instant since, MessageId lastMessage)
{
    const Result<> waits = runSql(transaction.database(), kWaitAgain, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":since"_L1, since).bind(":lastMessage"_L1, lastMessage);
    });
    return noteChange(transaction, waits, conversation);
}

Result<std::optional<Instant>> nextWake(const Database &database)
{
    return readOne(database, kNextWake, kNoValues, [](const Statement &row) { return row.instant(0); });
}

Result<int> wakeDue(Transaction &transaction, Instant now, int limit)
{
    const auto due = readAll(
        transaction.database(), kDue, [&](Statement &s) { s.bind(":now"_L1, now).bind(":limit"_L1, limit); },
        [](const Statement &row) {
            return Sleeper{row.id<ConversationId>(0), row.id<ContactId>(1)};
        });
    if (!due)
        return failed(due, u"snoozes that are over");
    for (const Sleeper &sleeper : *due) {
        if (const Result<> woken = wake(transaction, sleeper, now); !woken)
            return failed(woken, u"wake");
    }
    return static_cast<int>(due->size());
}

} // namespace conversations

} // namespace migochat
