#include "app/store/messagerow.h"
#include "app/store/messagesinternal.h"
#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// An older message that comes late leaves preview and order alone, and makes nobody wait when a later answer is there.
#define MIGOCHAT_NEWEST_SO_FAR " (last_message_id IS NULL OR :at >= last_message_at) "
#define MIGOCHAT_COUNTED_AND_PREVIEWED                                                                                 \
    " message_count = message_count + 1,"                                                                              \
    " preview = CASE WHEN" MIGOCHAT_NEWEST_SO_FAR "THEN :preview ELSE preview END,"                                    \
    " preview_kind = CASE WHEN" MIGOCHAT_NEWEST_SO_FAR "THEN :kind ELSE preview_kind END,"                             \
    " preview_author = CASE WHEN" MIGOCHAT_NEWEST_SO_FAR "THEN :author ELSE preview_author END,"                       \
    " last_message_at = CASE WHEN last_message_id IS NULL THEN :at ELSE max(last_message_at, :at) END,"                \
    " last_message_id = CASE WHEN" MIGOCHAT_NEWEST_SO_FAR "THEN :message ELSE last_message_id END"                     \
    " WHERE id = :conversation"

#define MIGOCHAT_ANSWERED_LATER(authors)                                                                               \
    " (:at < last_message_at AND EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = :conversation"              \
    " AND m.at > :at AND m.direction = 'outbound' AND m.author IN (" authors ")"                                       \
    " AND m.state NOT IN ('failed', 'cancelled'))) "

constexpr Sql kCustomerWrote{
    "messages.customerWrote"_L1,
    "UPDATE conversation SET"
    " status = CASE WHEN status IN ('done', 'snoozed') THEN 'open' ELSE status END,"
    " snoozed_until = CASE WHEN status = 'snoozed' THEN NULL ELSE snoozed_until END,"
    " unread_count = CASE WHEN" MIGOCHAT_ANSWERED_LATER(
        "'staff', 'phone'") "THEN unread_count ELSE unread_count + 1 END,"
                            " waiting_since = CASE WHEN" MIGOCHAT_ANSWERED_LATER(
                                "'staff', 'phone', 'assistant'") "THEN waiting_since"
                                                                 "                      ELSE min(ifnull(waiting_since, "
                                                                 ":at), :at) END,"
                                                                 " last_customer_message_at = CASE WHEN :opensWindow "
                                                                 "THEN max(ifnull(last_customer_message_at, 0), :at)"
                                                                 "                                 ELSE "
                                                                 "last_customer_message_at END,"
                                                                 " standby = CASE WHEN" MIGOCHAT_NEWEST_SO_FAR
                                                                 "THEN :standby ELSE standby END,"
                                                                 " version = version + "
                                                                 "1," MIGOCHAT_COUNTED_AND_PREVIEWED ""_L1};

#define MIGOCHAT_SAID_AFTER                                                                                            \
    " FROM message m WHERE m.conversation_id = :conversation AND m.at > :at AND m.direction = 'inbound'"               \
    " AND m.history = 0 AND m.kind <> 'system'"

// A person answered: only who wrote after this answer still waits.
constexpr Sql kPhoneWrote{
    "messages.phoneWrote"_L1,
    "UPDATE conversation SET"
    " unread_count = min(unread_count, (SELECT count(*)" MIGOCHAT_SAID_AFTER ")),"
    " waiting_since = CASE WHEN waiting_since IS NULL THEN NULL ELSE (SELECT min(m.at)" MIGOCHAT_SAID_AFTER ") END,"
    " standby = CASE WHEN" MIGOCHAT_NEWEST_SO_FAR "THEN :standby ELSE standby END,"
    " version = version + 1," MIGOCHAT_COUNTED_AND_PREVIEWED ""_L1};

constexpr Sql kQuietly{"messages.quietly"_L1, "UPDATE conversation SET" MIGOCHAT_COUNTED_AND_PREVIEWED ""_L1};

constexpr Sql kOpenWindow{"messages.openWindow"_L1, R"(
    UPDATE conversation SET last_customer_message_at = :at
    WHERE id = :conversation AND ifnull(last_customer_message_at, 0) < :at
)"_L1};

constexpr Sql kNewest{"messages.newest"_L1, R"(
    SELECT id, at, text, kind, author FROM message WHERE conversation_id = :conversation
    ORDER BY at DESC, id DESC LIMIT 1
)"_L1};

constexpr Sql kRefresh{"messages.refresh"_L1, R"(
    UPDATE conversation SET
        message_count = (SELECT count(*) FROM message WHERE conversation_id = :conversation),
        last_message_id = :message,
        last_message_at = ifnull(:at, created_at),
        preview = :preview,
        preview_kind = :kind,
        preview_author = :author
    WHERE id = :conversation
)"_L1};

constexpr std::array kStatements{kCustomerWrote, kPhoneWrote, kQuietly, kOpenWindow, kNewest, kRefresh};

/// A comment allows one private reply and a system notice nothing; only words to us open the window.
bool opensWindow(const InboundMessage &message)
{
    return message.opensWindow && message.kind != MessageKind::Comment && message.kind != MessageKind::System;
}

void bindArrival(Statement &s, const messages::QuietRow &row)
{
    s.bind(":conversation"_L1, row.appended.conversation).bind(":message"_L1, row.appended.message);
    s.bind(":at"_L1, row.message.at).bind(":kind"_L1, row.message.kind).bind(":author"_L1, row.author);
    s.bind(":preview"_L1, messages::previewOf(row.message.text));
}

} // namespace

SqlList statements::messagesArrive()
{
    return kStatements;
}

namespace messages {

bool isQuiet(const InboundMessage &message)
{
    return message.isHistory || message.kind == MessageKind::System;
}

Result<> customerWrote(Transaction &transaction, const Appended &appended, const InboundMessage &message)
{
    return runSql(transaction.database(), kCustomerWrote, [&](Statement &s) {
        bindArrival(s, {.appended = appended, .message = message});
        s.bind(":standby"_L1, message.inStandby);
        s.bind(":opensWindow"_L1, opensWindow(message));
    });
}

Result<> phoneWrote(Transaction &transaction, const Appended &appended, const InboundMessage &message)
{
    return runSql(transaction.database(), kPhoneWrote, [&](Statement &s) {
        bindArrival(s, {.appended = appended, .message = message, .author = Author::Phone});
        s.bind(":standby"_L1, message.inStandby);
    });
}

Result<> cameQuietly(Transaction &transaction, const QuietRow &row)
{
    return runSql(transaction.database(), kQuietly, [&](Statement &s) { bindArrival(s, row); });
}

Result<> openWindow(Transaction &transaction, ConversationId conversation, Instant at)
{
    const Result<> opened = runSql(transaction.database(), kOpenWindow,
                                   [&](Statement &s) { s.bind(":conversation"_L1, conversation).bind(":at"_L1, at); });
    if (!opened)
        return failed(opened, u"reply window");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Conversation, conversation);
    return {};
}

Result<> refreshConversation(Transaction &transaction, ConversationId conversation)
{
    struct Newest {
        MessageId message;
        std::optional<Instant> at;
        QString text;
        QString kind = QString(toText(MessageKind::Text));
        QString author = QString(toText(Author::Customer));
    };
    const auto newest = readOne(
        transaction.database(), kNewest, [&](Statement &s) { s.bind(":conversation"_L1, conversation); },
        [](const Statement &row) {
            return Newest{row.id<MessageId>(0), row.instant(1), row.text(2), row.text(3), row.text(4)};
        });
    if (!newest)
        return failed(newest, u"newest message");
    const Newest shown = newest->value_or(Newest());
    const Result<> refreshed = runSql(transaction.database(), kRefresh, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":message"_L1, shown.message).bind(":at"_L1, shown.at);
        s.bind(":preview"_L1, previewOf(shown.text)).bind(":kind"_L1, shown.kind).bind(":author"_L1, shown.author);
    });
    if (refreshed)
        transaction.changed(Topic::Conversation, conversation);
    return refreshed;
}

} // namespace messages

} // namespace migochat
