#include "app/store/attachments.h"

#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_ATTACHMENT_COLUMNS                                                                                    \
    " id, message_id, kind, mime_type, file_name, sha256, local_path, thumbnail_path, failure_code, transcript, "      \
    "state,"                                                                                                           \
    " bytes, width, height, duration_ms FROM attachment "

// What a customer took back is not fetched any more.
constexpr Sql kDue{"attachments.due"_L1, R"(
    SELECT a.id, a.message_id, c.channel, ac.remote_id, a.kind, a.remote_id, a.url, a.file_name, a.sha256, a.attempts,
           m.received_at
    FROM attachment a
    CROSS JOIN message m ON m.id = a.message_id
    CROSS JOIN conversation c ON c.id = m.conversation_id
    CROSS JOIN account ac ON ac.id = c.account_id
    WHERE a.state IN ('remote', 'fetching') AND a.not_before <= :now AND m.deleted_at IS NULL
    ORDER BY a.not_before, a.id LIMIT :limit
)"_L1};

constexpr Sql kNextDue{"attachments.nextDue"_L1, R"(
    SELECT not_before FROM attachment WHERE state IN ('remote', 'fetching') AND not_before > :now
    ORDER BY not_before LIMIT 1
)"_L1};

constexpr Sql kBegin{"attachments.begin"_L1, R"(
    UPDATE attachment SET state = 'fetching', attempts = attempts + 1 WHERE id = :id AND state IN ('remote', 'fetching')
    RETURNING message_id
)"_L1};

constexpr Sql kStored{"attachments.stored"_L1, R"(
    UPDATE attachment SET state = 'stored', local_path = :path, sha256 = :sha256, bytes = :bytes, width = :width,
        height = :height, duration_ms = :duration, failure_code = '',
        mime_type = CASE WHEN mime_type = '' THEN :mimeType ELSE mime_type END
    WHERE id = :id AND state <> 'stored'
    RETURNING message_id
)"_L1};

constexpr Sql kRetryAt{"attachments.retryAt"_L1, R"(
    UPDATE attachment SET state = 'fetching', not_before = :notBefore, failure_code = :code
    WHERE id = :id AND state IN ('remote', 'fetching')
    RETURNING message_id
)"_L1};

constexpr Sql kGiveUp{"attachments.giveUp"_L1, R"(
    UPDATE attachment SET state = :state, failure_code = :code WHERE id = :id AND state IN ('remote', 'fetching')
    RETURNING message_id
)"_L1};

constexpr Sql kTryAgain{"attachments.tryAgain"_L1, R"(
    UPDATE attachment SET state = 'remote', attempts = 0, not_before = 0, failure_code = ''
    WHERE id = :id AND state IN ('failed', 'expired') AND (remote_id <> '' OR url <> '')
    RETURNING message_id
)"_L1};

constexpr Sql kFind{"attachments.find"_L1, "SELECT" MIGOCHAT_ATTACHMENT_COLUMNS "WHERE id = :id"_L1};

constexpr Sql kOfMessage{"attachments.ofMessage"_L1,
                         "SELECT" MIGOCHAT_ATTACHMENT_COLUMNS "WHERE message_id = :message ORDER BY position"_L1};

constexpr Sql kByHash{"attachments.byHash"_L1, R"(
    SELECT local_path, sha256, mime_type, bytes, width, height, duration_ms FROM attachment
    WHERE sha256 = :sha256 AND sha256 <> '' AND state = 'stored' AND local_path <> '' LIMIT 1
)"_L1};

// Ids grow with the time of arrival, so the oldest come first without a sort.
constexpr Sql kOldest{"attachments.oldest"_L1, R"(
    SELECT a.id, m.received_at FROM attachment a CROSS JOIN message m ON m.id = a.message_id
    WHERE a.state = 'stored' ORDER BY a.id LIMIT :limit
)"_L1};

constexpr Sql kLetGo{"attachments.letGo"_L1, R"(
    UPDATE attachment SET state = 'expired', failure_code = 'retention', local_path = '', thumbnail_path = '',
                          sha256 = ''
    WHERE id = :id AND state = 'stored'
    RETURNING message_id
)"_L1};

constexpr Sql kIsUsed{"attachments.isUsed"_L1, R"(
    SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = :sha256 AND sha256 <> '' AND state = 'stored')
        OR EXISTS (SELECT 1 FROM contact WHERE picture_sha256 = :sha256 AND picture_sha256 <> '')
)"_L1};

constexpr Sql kForgetUploads{"attachments.forgetUploads"_L1, R"(
    DELETE FROM media_upload WHERE expires_at < :before
)"_L1};

constexpr std::array kStatements{kDue,  kNextDue,   kBegin,  kStored, kRetryAt, kGiveUp, kTryAgain,
                                 kFind, kOfMessage, kByHash, kOldest, kLetGo,   kIsUsed, kForgetUploads};

Attachment readAttachment(const Statement &row)
{
    Attachment attachment;
    attachment.id = row.id<AttachmentId>(0);
    attachment.message = row.id<MessageId>(1);
    attachment.kind = row.text(2);
    attachment.mimeType = row.text(3);
    attachment.fileName = row.text(4);
    attachment.sha256 = row.text(5);
    attachment.localPath = row.text(6);
    attachment.thumbnailPath = row.text(7);
    attachment.failureCode = row.text(8);
    attachment.transcript = row.text(9);
    attachment.state = row.enumerator(10, AttachmentState::Failed);
    attachment.bytes = row.integer(11);
    attachment.width = static_cast<int>(row.integer(12));
    attachment.height = static_cast<int>(row.integer(13));
    attachment.duration = std::chrono::milliseconds(row.integer(14));
    return attachment;
}

attachments::Due readDue(const Statement &row)
{
    return {.id = row.id<AttachmentId>(0),
            .message = row.id<MessageId>(1),
            .channel = ChannelKind(row.text(2)),
            .account = RemoteAccountId(row.text(3)),
            .kind = row.text(4),
            .remoteId = row.text(5),
            .url = row.text(6),
            .fileName = row.text(7),
            .platformHash = row.text(8),
            .attempts = static_cast<int>(row.integer(9)),
            .receivedAt = row.instant(10)};
}

attachments::StoredFile readStored(const Statement &row)
{
    return {.path = row.text(0),
            .sha256 = row.text(1),
            .mimeType = row.text(2),
            .bytes = row.integer(3),
            .width = static_cast<int>(row.integer(4)),
            .height = static_cast<int>(row.integer(5)),
            .duration = std::chrono::milliseconds(row.integer(6))};
}

void bindFile(Statement &s, const attachments::StoredFile &file)
{
    s.bind(":path"_L1, file.path).bind(":sha256"_L1, file.sha256).bind(":mimeType"_L1, file.mimeType);
    s.bind(":bytes"_L1, file.bytes).bind(":width"_L1, file.width).bind(":height"_L1, file.height);
    s.bind(":duration"_L1, static_cast<qint64>(file.duration.count()));
}

/// Runs an update that returns its message, and tells about that.
template <typename Bind>
Result<> change(Transaction &transaction, const Sql &sql, AttachmentId attachment, Bind bind)
{
    const auto message = readOne(
        transaction.database(), sql,
        [&](Statement &s) {
            s.bind(":id"_L1, attachment);
            bind(s);
        },
        kFirstInteger);
    if (!message)
        return failed(message);
    if (!*message)
        return fail(ErrorCode::Conflict, u"attachment %1 is in another state"_s.arg(attachment.value()));
    transaction.changed(Topic::Message, **message);
    return {};
}

} // namespace

SqlList statements::attachments()
{
    return kStatements;
}

namespace attachments {

Result<QList<Due>> due(const Database &database, Instant now, int limit)
{
    return readAll(
        database, kDue, [&](Statement &s) { s.bind(":now"_L1, now).bind(":limit"_L1, limit); }, readDue);
}

Result<std::optional<Instant>> nextDue(const Database &database, Instant now)
{
    return readOne(
        database, kNextDue, [&](Statement &s) { s.bind(":now"_L1, now); },
        [](const Statement &row) { return row.instant(0); });
}

Result<> begin(Transaction &transaction, AttachmentId attachment)
{
    return change(transaction, kBegin, attachment, kNoValues);
}

Result<> stored(Transaction &transaction, AttachmentId attachment, const StoredFile &file)
{
    return change(transaction, kStored, attachment, [&](Statement &s) { bindFile(s, file); });
}

Result<> retryAt(Transaction &transaction, AttachmentId attachment, Instant notBefore, const QString &code)
{
    return change(transaction, kRetryAt, attachment,
                  [&](Statement &s) { s.bind(":notBefore"_L1, notBefore).bind(":code"_L1, code); });
}

Result<> giveUp(Transaction &transaction, AttachmentId attachment, AttachmentState state, const QString &code)
{
    Q_ASSERT(state == AttachmentState::Failed || state == AttachmentState::Expired);
    return change(transaction, kGiveUp, attachment,
                  [&](Statement &s) { s.bind(":state"_L1, state).bind(":code"_L1, code); });
}

Result<> tryAgain(Transaction &transaction, AttachmentId attachment)
{
    return change(transaction, kTryAgain, attachment, kNoValues);
}

Result<std::optional<Attachment>> find(const Database &database, AttachmentId attachment)
{
    return readOne(
        database, kFind, [&](Statement &s) { s.bind(":id"_L1, attachment); }, readAttachment);
}

Result<QList<Attachment>> ofMessage(const Database &database, MessageId message)
{
    return readAll(
        database, kOfMessage, [&](Statement &s) { s.bind(":message"_L1, message); }, readAttachment);
}

Result<std::optional<StoredFile>> byHash(const Database &database, const QString &sha256)
{
    return readOne(
        database, kByHash, [&](Statement &s) { s.bind(":sha256"_L1, sha256); }, readStored);
}

Result<QList<AttachmentId>> olderThan(const Database &database, Instant before, int limit)
{
    const auto oldest = readAll(
        database, kOldest, [&](Statement &s) { s.bind(":limit"_L1, limit); },
        [](const Statement &row) { return std::pair(row.id<AttachmentId>(0), row.instant(1)); });
    if (!oldest)
        return failed(oldest);
    QList<AttachmentId> old;
    for (const auto &[attachment, receivedAt] : *oldest) {
        if (receivedAt < before)
            old.append(attachment);
    }
    return old;
}

Result<> letGo(Transaction &transaction, AttachmentId attachment)
{
    return change(transaction, kLetGo, attachment, kNoValues);
}

Result<bool> isUsed(const Database &database, const QString &sha256)
{
    const auto used = readOne(
        database, kIsUsed, [&](Statement &s) { s.bind(":sha256"_L1, sha256); }, kFirstInteger);
    if (!used)
        return failed(used);
    return used->value_or(0) != 0;
}

Result<> forgetUploads(Transaction &transaction, Instant expiredBefore)
{
    return runSql(transaction.database(), kForgetUploads, [&](Statement &s) { s.bind(":before"_L1, expiredBefore); });
}

} // namespace attachments

} // namespace migochat
