#include "app/store/messagerow.h"
#include "app/store/messagesinternal.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// A body with a single event is kept once, in the delivery.
constexpr Sql kFind{"messages.find"_L1,
                    "SELECT" MIGOCHAT_MESSAGE_COLUMNS ", coalesce(CAST(m.raw AS BLOB), d.body, x'')"
                    " FROM message m" MIGOCHAT_MESSAGE_JOINS "LEFT JOIN inbound_delivery d ON d.id = m.delivery_id"
                    " WHERE m.id = :message"_L1};

constexpr Sql kById{"messages.byId"_L1, "SELECT" MIGOCHAT_MESSAGE_COLUMNS "FROM message m" MIGOCHAT_MESSAGE_JOINS
                                        "WHERE m.id = :message"_L1};

constexpr Sql kByRemoteId{"messages.byRemoteId"_L1, R"(
    SELECT m.id FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.remote_id = :remote AND c.account_id = :account
)"_L1};

// What the customer never saw is no part of what was said.
constexpr Sql kHistory{"messages.history"_L1,
                       "SELECT" MIGOCHAT_MESSAGE_COLUMNS "FROM message m" MIGOCHAT_MESSAGE_JOINS
                       "WHERE m.conversation_id = :conversation AND m.state NOT IN ('failed', 'cancelled')"
                       " AND m.deleted_at IS NULL"
                       " ORDER BY m.at DESC, m.id DESC LIMIT :limit"_L1};

constexpr std::array kStatements{kFind, kById, kByRemoteId, kHistory};

} // namespace

SqlList statements::messagesRead()
{
    return kStatements;
}

namespace messages {

Result<std::optional<Message>> find(const Database &database, MessageId message)
{
    auto found = readOne(
        database, kFind, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            Message one = readMessage(row);
            one.raw = row.blob(MIGOCHAT_MESSAGE_RAW_COLUMN);
            return one;
        });
    if (!found || !*found)
        return found;
    if (const Result<> filled = fillParts(database, {&**found}); !filled)
        return failed(filled);
    return found;
}

Result<std::optional<MessageId>> findByRemoteId(const Database &database, AccountId account,
                                                const RemoteMessageId &remoteId)
{
    if (!remoteId.isValid())
        return std::nullopt;
    return readOne(
        database, kByRemoteId, [&](Statement &s) { s.bind(":remote"_L1, remoteId).bind(":account"_L1, account); },
        [](const Statement &row) { return row.id<MessageId>(0); });
}

Result<QList<Message>> byIds(const Database &database, const QList<MessageId> &ids)
{
    QList<Message> found;
    for (const MessageId id : ids) {
        const auto message = readOne(
            database, kById, [&](Statement &s) { s.bind(":message"_L1, id); }, readMessage);
        if (!message)
            return failed(message, u"messages by id");
        if (*message)
            found.append(**message);
    }
    QList<Message *> rows;
    for (Message &message : found)
        rows.append(&message);
    if (const Result<> filled = fillParts(database, rows); !filled)
        return failed(filled);
    return found;
}

Result<QList<Message>> history(const Database &database, ConversationId conversation, int limit)
{
    auto newestFirst = readAll(
        database, kHistory, [&](Statement &s) { s.bind(":conversation"_L1, conversation).bind(":limit"_L1, limit); },
        readMessage);
    if (newestFirst)
        std::ranges::reverse(*newestFirst);
    return newestFirst;
}

} // namespace messages

} // namespace migochat
