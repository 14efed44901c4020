#include "app/store/messagerow.h"
#include "app/store/messages.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// A body with a single event is kept once, in the delivery.
constexpr Sql kFind{"messages.find"_L1, "SELECT" MIGOCHAT_MESSAGE_COLUMNS
    ", coalesce(CAST(m.raw AS BLOB), d.body, x'')"
    " FROM message m" MIGOCHAT_MESSAGE_JOINS "LEFT JOIN inbound_delivery d ON d.id = m.delivery_id"
    " WHERE m.id = :message"_L1};

constexpr Sql kById{"messages.byId"_L1, "SELECT" MIGOCHAT_MESSAGE_COLUMNS
    "FROM message m" MIGOCHAT_MESSAGE_JOINS "WHERE m.id = :message"_L1};

constexpr Sql kByRemoteId{"messages.byRemoteId"_L1, R"(
    SELECT m.id FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.remote_id = :remote AND c.account_id = :account
)"_L1};

// What the customer never saw is no part of what was said.
constexpr Sql kHistory{"messages.history"_L1, "SELECT" MIGOCHAT_MESSAGE_COLUMNS
    "FROM message m" MIGOCHAT_MESSAGE_JOINS
    "WHERE m.conversation_id = :conversation AND m.state NOT IN ('failed', 'cancelled')"
    " ORDER BY m.at DESC, m.id DESC LIMIT :limit"_L1};

constexpr Sql kAttachments{"messages.attachments"_L1, R"(
    SELECT id, kind, mime_type, file_name, state, local_path, bytes FROM attachment
    WHERE message_id = :message ORDER BY position
)"_L1};

constexpr std::array kStatements{kFind, kById, kByRemoteId, kHistory, kAttachments};

} // namespace

SqlList statements::messagesRead()
{
    return kStatements;
}

namespace messages {

Result<std::optional<Message>> find(const Database &database, MessageId message)
{
    return readOne(
        database, kFind, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            Message found = readMessage(row);
            found.raw = row.blob(MIGOCHAT_MESSAGE_RAW_COLUMN);
            return found;
        });
}

Result<std::optional<MessageId>> findByRemoteId(const Database &database, AccountId account, const RemoteMessageId &remoteId)
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
        const auto message = readOne(database, kById, [&](Statement &s) { s.bind(":message"_L1, id); }, readMessage);
        if (!message)
            return failed(message, u"messages by id");
        if (*message)
            found.append(**message);
    }
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

Result<QList<Attachment>> attachments(const Database &database, MessageId message)
{
    return readAll(
        database, kAttachments, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            return Attachment{row.id<AttachmentId>(0), row.text(1), row.text(2), row.text(3),
                              row.text(4), row.text(5), row.integer(6)};
        });
}

} // namespace messages

} // namespace migochat
