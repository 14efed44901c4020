#include "app/store/commentreplies.h"

#include "app/domain/mention.h"
#include "app/store/contactidentities.h"
#include "app/store/outboundstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kReserve{"commentReplies.reserve"_L1, R"(
    INSERT INTO comment_reply (comment_id, message_id) VALUES (:comment, :message)
    ON CONFLICT DO UPDATE SET message_id = excluded.message_id
    WHERE (SELECT state FROM message WHERE id = comment_reply.message_id) IN ('failed', 'cancelled')
)"_L1};

constexpr Sql kReader{"commentReplies.reader"_L1, R"(
    SELECT m.contact_id, c.account_id, c.channel FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE m.id = :message AND EXISTS (SELECT 1 FROM comment_reply r WHERE r.message_id = m.id)
)"_L1};

constexpr Sql kLastOpen{"commentReplies.lastOpen"_L1, R"(
    SELECT m.id, m.at FROM message m
    WHERE m.conversation_id = :conversation AND m.at > :since AND m.kind = 'comment' AND m.direction = 'inbound'
      AND m.deleted_at IS NULL AND substr(ifnull(m.remote_id, ''), 1, length(:mention)) <> :mention
      AND NOT EXISTS (SELECT 1 FROM comment_reply r JOIN message o ON o.id = r.message_id
                      WHERE r.comment_id = m.remote_id AND o.state NOT IN ('failed', 'cancelled'))
    ORDER BY m.at DESC, m.id DESC LIMIT 1
)"_L1};

constexpr std::array kStatements{kReserve, kReader, kLastOpen};

} // namespace

SqlList statements::commentReplies()
{
    return kStatements;
}

namespace commentreplies {

Result<> reserve(Transaction &transaction, const QString &commentId, MessageId message)
{
    const Result<> reserved = runSql(transaction.database(), kReserve, [&](Statement &s) {
        s.bind(":comment"_L1, commentId).bind(":message"_L1, message);
    });
    if (!reserved)
        return failed(reserved, u"private reply");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::Conflict, u"the comment has its private reply"_s);
    return {};
}

Result<> join(Transaction &transaction, MessageId message, const QString &recipientId, Instant now)
{
    if (recipientId.isEmpty())
        return {};
    const auto reader = readOne(
        transaction.database(), kReader, [&](Statement &s) { s.bind(":message"_L1, message); },
        [&](const Statement &row) {
            return contacts::NewIdentity{.contact = row.id<ContactId>(0),
                                         .account = row.id<AccountId>(1),
                                         .channel = ChannelKind(row.text(2)),
                                         .key = {IdentityKind::PageScopedId, recipientId},
                                         .attestation = contacts::Attestation::Attested,
                                         .now = now};
        });
    if (!reader)
        return failed(reader, u"reader of a private reply");
    if (!*reader)
        return {};
    const auto attached = contacts::attachIdentity(transaction, **reader);
    return attached ? Result<>{} : failed(attached, u"join the commenter");
}

Result<std::optional<OpenComment>> lastOpen(const Database &database, ConversationId conversation, Instant since)
{
    const auto found = readOne(
        database, kLastOpen,
        [&](Statement &s) {
            s.bind(":conversation"_L1, conversation).bind(":since"_L1, since).bind(":mention"_L1, kMentionPrefix);
        },
        [](const Statement &row) {
            return OpenComment{row.id<MessageId>(0), row.instant(1)};
        });
    if (!found)
        return failed(found, u"open comment");
    return found;
}

} // namespace commentreplies

} // namespace migochat
